import { readersDb } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { listPagePath } from '@/lib/i18n/addresses';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { LISTS, listKey } from '@/lib/public-changes/keys';
import { askedOnce, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { findBySlug } from './find-by-slug';
import type { CollectionView } from './types';

const LIST = { select: { key: true, nameAr: true, nameEn: true } } as const;

/** The lists that have a page of their own, with their names. */
const PAGES = {
  findMany: (query: { where: Prisma.ListPageWhereInput }) =>
    readersDb().listPage.findMany({ ...query, include: { list: LIST } }),
};

/** The list whose own page has this address; its id is its key. */
export async function findListPage(locale: Locale, slug: string): Promise<CollectionView | null> {
  const row = await askedOnce(`list page ${locale} ${slug}`, async () => {
    const found = await recorded(() => findBySlug(PAGES, locale, slug));
    recordReads([LISTS, ...(found ? [listKey(found.list.key)] : [])], 'delayed');
    return found;
  });
  if (!row) return null;
  const elsewhere = otherLocale(locale);
  const stored = localised(row, 'slug', locale);
  return {
    id: row.list.key,
    slug: stored,
    name: localised(row.list, 'name', locale),
    description: '',
    path: listPagePath(locale, stored),
    translationPath: listPagePath(elsewhere, localised(row, 'slug', elsewhere)),
  };
}
