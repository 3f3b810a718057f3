import { db } from '@/lib/db';
import { namedLike } from './list-records';
import type { RecordDescriptor } from './record-descriptor';
import type { BilingualFields, Choice, NamedRow } from './types';

/** As many as a list under a form field shows. */
export const MAX_CHOICES = 20;

/** The first records, in the order of their Arabic names, that have every word of the query in a name. */
export async function findChoices<Fields extends BilingualFields, Row extends NamedRow>(
  { listRows }: RecordDescriptor<Fields, Row>,
  query: string,
): Promise<Choice[]> {
  const rows = await listRows(db(), {
    where: { AND: namedLike(query) },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    take: MAX_CHOICES,
  });
  return rows.map(toChoice);
}

/** The records with these ids, in no particular order. */
export async function choicesById<Fields extends BilingualFields, Row extends NamedRow>(
  { listRows }: RecordDescriptor<Fields, Row>,
  ids: string[],
): Promise<Choice[]> {
  return (await listRows(db(), { where: { id: { in: ids } } })).map(toChoice);
}

const toChoice = ({ id, nameAr, nameEn }: NamedRow): Choice => ({ id, nameAr, nameEn });
