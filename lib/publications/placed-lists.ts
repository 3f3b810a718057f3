import { readersDb } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { listPagePath } from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import { LISTS } from '@/lib/public-changes/keys';
import { type Freshness, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { AS_SEEN, CURATED_COLUMNS, type CuratedList, type ListHead, recordList } from './curated-list';

const PAGE_SLUGS = { select: { slugAr: true, slugEn: true } } as const;

/** A list with what its block or box says above its items. */
export interface PlacedList extends CuratedList, ListHead {}

/** As many lists stand in one area; more would be a page of their own. */
export const MAX_PLACED = 12;

interface Placing {
  where: Prisma.ListWhereInput;
  orderBy: Prisma.ListOrderByWithRelationInput[];
}

/** Where lists stand, in which order. Center News comes first beside pages, so that no other list takes its box. */
export const AREAS: Record<'front' | 'beside', Placing> = {
  front: { where: { frontOrder: { not: null } }, orderBy: [{ frontOrder: 'asc' }, { key: 'asc' }] },
  beside: {
    where: { OR: [{ key: 'center-news' }, { isBeside: true }] },
    orderBy: [{ isBeside: 'asc' }, { frontOrder: 'asc' }, { key: 'asc' }],
  },
};

/** The lists that stand in an area of the site, in their order there. Records that the page depends on which these are. */
export async function findPlaced(
  area: keyof typeof AREAS,
  locale: Locale,
  freshness: Freshness,
  { moment, staged } = AS_SEEN,
): Promise<PlacedList[]> {
  recordReads([LISTS], freshness);
  const lists = await recorded(() =>
    readersDb().list.findMany({
      ...AREAS[area],
      take: MAX_PLACED,
      select: {
        ...CURATED_COLUMNS,
        key: true,
        nameAr: true,
        nameEn: true,
        frontOrder: true,
        page: PAGE_SLUGS,
      },
    }),
  );
  for (const list of lists) recordList(list.key, list, freshness);
  return lists.map((list) => ({ ...(staged?.key === list.key ? staged : list), moment, locale }));
}

/** What the block or box of a list says above its items, and where everything on the list is. */
export function headOf(
  { nameAr, nameEn, page }: PlacedList,
  locale: Locale,
): { name: string; path: string | null } {
  return {
    name: localised({ nameAr, nameEn }, 'name', locale),
    path: page && listPagePath(locale, localised(page, 'slug', locale)),
  };
}
