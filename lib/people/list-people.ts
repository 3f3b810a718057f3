import { db } from '@/lib/db';
import { type DirectoryFilter, type DirectoryPage, directoryPage } from '@/lib/directory-page';
import type { PersonRow } from './types';

/** The directory of authors, in the order of their Arabic names. */
export async function listPeople(filter: DirectoryFilter): Promise<DirectoryPage<PersonRow>> {
  const people = await db().person.findMany({
    select: {
      ...{ id: true, nameAr: true, nameEn: true, honorificAr: true, honorificEn: true },
      _count: { select: { entries: true } },
    },
  });
  return directoryPage(
    people.map(({ _count, ...person }) => ({ ...person, pieces: _count.entries })),
    filter,
  );
}
