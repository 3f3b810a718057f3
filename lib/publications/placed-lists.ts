import { readersDb } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { listPagePath } from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import { BUILT_IN_LISTS, isBuiltIn, type ListKey } from '@/lib/lists/types';
import { LISTS } from '@/lib/public-changes/keys';
import { type Freshness, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { AS_SEEN, CURATED_COLUMNS, type CuratedList, type ListHead, recordList } from './curated-list';

const PAGE_SLUGS = { select: { slugAr: true, slugEn: true } } as const;

/** The columns of `ListHead`. */
export const PLACED_COLUMNS = {
  ...{ key: true, nameAr: true, nameEn: true, frontOrder: true, isBeside: true },
  page: PAGE_SLUGS,
} as const;

/** A list with what its block or box says above its items. */
export interface PlacedList extends CuratedList, ListHead {}

type StandingList = Omit<PlacedList, 'moment' | 'locale'>;
type Area = 'front' | 'beside';

/** As many lists stand in one area; more would be a page of their own. */
export const MAX_PLACED = 12;

interface Placing {
  where: Prisma.ListWhereInput;
  orderBy: Prisma.ListOrderByWithRelationInput[];
}

/** Where lists stand, in which order. Center News comes first beside pages, so that no other list takes its box. */
export const AREAS: Record<Area, Placing> = {
  front: { where: { frontOrder: { not: null } }, orderBy: [{ frontOrder: 'asc' }, { key: 'asc' }] },
  beside: {
    where: { OR: [{ key: 'center-news' }, { isBeside: true }] },
    orderBy: [{ isBeside: 'asc' }, { frontOrder: 'asc' }, { key: 'asc' }],
  },
};

/** Whether a list stands in an area, as the conditions above ask the database. */
export const STANDS: Record<
  Area,
  (list: Pick<ListHead, 'frontOrder' | 'isBeside'> & { key?: ListKey }) => boolean
> = {
  front: ({ frontOrder }) => frontOrder !== null,
  beside: ({ key, isBeside }) => key === 'center-news' || isBeside,
};

/**
 * The lists that stand in an area of the site, in their order there, and those with these ids. Records that the page depends on which these are.
 */
export async function findPlaced(
  area: Area,
  locale: Locale,
  freshness: Freshness,
  { moment, staged } = AS_SEEN,
  named: readonly string[] = [],
): Promise<PlacedList[]> {
  recordReads([LISTS], freshness);
  const lists = await recorded(() =>
    readersDb().list.findMany({
      where: named.length > 0 ? { OR: [AREAS[area].where, isNamed(named)] } : AREAS[area].where,
      orderBy: AREAS[area].orderBy,
      take: MAX_PLACED + named.length,
      select: { ...CURATED_COLUMNS, ...PLACED_COLUMNS },
    }),
  );
  for (const list of lists) recordList(list.key, list, freshness);
  const shown = staged ? withStaged(area, lists, staged, named) : lists;
  return shown.map((list) => ({ ...list, moment, locale }));
}

/** Center News and the front page itself are no blocks of pieces. */
const isNamed = (ids: readonly string[]): Prisma.ListWhereInput => ({
  id: { in: [...ids] },
  key: { notIn: [...BUILT_IN_LISTS] },
});

/** The lists with one of them as it is to be, which may stand elsewhere than now. */
function withStaged(
  area: Area,
  lists: StandingList[],
  staged: StandingList,
  named: readonly string[],
): StandingList[] {
  const others = lists.filter(({ key }) => key !== staged.key);
  const isWanted = named.includes(staged.id) && !isBuiltIn(staged.key);
  if (!isWanted && !STANDS[area](staged)) return others;
  return [...others, staged].sort(
    (one, other) =>
      (area === 'beside' ? Number(one.isBeside) - Number(other.isBeside) : 0) ||
      (one.frontOrder ?? Number.MAX_SAFE_INTEGER) - (other.frontOrder ?? Number.MAX_SAFE_INTEGER) ||
      (one.key < other.key ? -1 : 1),
  );
}

/** What the block or box of a list says above its items, and where everything on the list is. */
export function headOf(
  { nameAr, nameEn, page }: Pick<PlacedList, 'nameAr' | 'nameEn' | 'page'>,
  locale: Locale,
): { name: string; path: string | null } {
  return {
    name: localised({ nameAr, nameEn }, 'name', locale),
    path: page && listPagePath(locale, localised(page, 'slug', locale)),
  };
}
