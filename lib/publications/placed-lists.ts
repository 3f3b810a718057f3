import { readersDb } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { LISTS } from '@/lib/public-changes/keys';
import { type Freshness, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { AS_SEEN, CURATED_COLUMNS, type CuratedList, type ListHead, recordList } from './curated-list';

/** A list with what its block or box says above its items. */
export interface PlacedList extends CuratedList, ListHead {}

/** More would be a page of their own. */
const MAX_LISTS = 12;

/** The lists that stand somewhere on the site, in the order of their blocks. Records that the page depends on which these are. */
export async function findPlaced(
  where: Prisma.ListWhereInput,
  freshness: Freshness,
  { moment, staged } = AS_SEEN,
): Promise<PlacedList[]> {
  recordReads([LISTS], freshness);
  const lists = await recorded(() =>
    readersDb().list.findMany({
      where,
      orderBy: [{ frontOrder: 'asc' }, { key: 'asc' }],
      take: MAX_LISTS,
      select: { ...CURATED_COLUMNS, key: true, nameAr: true, nameEn: true, frontOrder: true },
    }),
  );
  for (const list of lists) recordList(list.key, list, freshness);
  return lists.map((list) => ({ ...(staged?.key === list.key ? staged : list), moment }));
}
