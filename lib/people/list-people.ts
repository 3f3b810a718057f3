import { db } from '@/lib/db';
import { fold } from '@/lib/i18n/fold';
import type { PeoplePage, PersonRow } from './types';

export interface PeopleFilter {
  /** Words of a name in either language, compared folded. */
  query: string;
  /** From 1. */
  page: number;
  pageSize: number;
}

/**
 * The directory of authors, in the order of their Arabic names. Names are folded here, not in the database: an
 * institute has some hundreds of authors, and one folding is better than two.
 */
export async function listPeople(filter: PeopleFilter): Promise<PeoplePage> {
  const people = await db().person.findMany({
    select: {
      ...{ id: true, nameAr: true, nameEn: true, honorificAr: true, honorificEn: true },
      _count: { select: { entries: true } },
    },
  });
  const words = fold(filter.query).split(' ').filter(Boolean);
  const compare = new Intl.Collator('ar').compare;
  const found = people
    .filter((person) => matches(`${person.nameAr} ${person.nameEn}`, words))
    .sort((a, b) => compare(a.nameAr, b.nameAr));
  const start = (filter.page - 1) * filter.pageSize;
  return {
    rows: found.slice(start, start + filter.pageSize).map(toRow),
    total: found.length,
    page: filter.page,
    pageCount: Math.max(1, Math.ceil(found.length / filter.pageSize)),
  };
}

function matches(name: string, words: string[]): boolean {
  const folded = fold(name);
  return words.every((word) => folded.includes(word));
}

function toRow({
  _count,
  ...person
}: Omit<PersonRow, 'pieces'> & { _count: { entries: number } }): PersonRow {
  return { ...person, pieces: _count.entries };
}
