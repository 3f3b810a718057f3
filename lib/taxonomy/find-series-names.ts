import { MAX_CHOICES } from '@/lib/bilingual-records/find-choices';
import { namedLike } from '@/lib/bilingual-records/list-records';
import type { Choice } from '@/lib/bilingual-records/types';
import { db } from '@/lib/db';

/** The first series whose names have every word of the query. */
export async function findSeriesNames(query: string): Promise<Choice[]> {
  return db().series.findMany({
    where: { AND: namedLike(query) },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    take: MAX_CHOICES,
    select: { id: true, nameAr: true, nameEn: true },
  });
}
