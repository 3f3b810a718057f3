import { MAX_CHOICES } from '@/lib/bilingual-records/find-choices';
import { namedLike } from '@/lib/bilingual-records/list-records';
import { db } from '@/lib/db';
import type { LinePerson } from '@/lib/workflow/compose-line';

/** The first people whose names have every word of the query, with what a line says of them. */
export async function findLinePeople(query: string): Promise<(LinePerson & { id: string })[]> {
  return db().person.findMany({
    where: { AND: namedLike(query) },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    take: MAX_CHOICES,
    select: {
      ...{ id: true, nameAr: true, nameEn: true, honorificAr: true, honorificEn: true, gender: true },
    },
  });
}
