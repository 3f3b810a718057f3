import { db } from '@/lib/db';
import { fold } from '@/lib/i18n/fold';
import type { RecordDescriptor } from './record-descriptor';
import type { BilingualFields, RecordPage, RecordRow } from './types';

export interface RecordFilter {
  /** Words of a name in either language, compared folded. */
  query: string;
  /** Counts from 1. */
  page: number;
  pageSize: number;
}

/** All records of a type, in the order of their descriptor. */
export function listAllRecords<Fields extends BilingualFields, Row extends RecordRow>({
  listRows,
}: RecordDescriptor<Fields, Row>): Promise<Row[]> {
  return listRows(db());
}

/**
 * One page of the records that match the filter, in the order of their Arabic names. Names are folded and sorted here
 * rather than in the database: there are some hundreds of records of a type at most.
 */
export async function listRecords<Fields extends BilingualFields, Row extends RecordRow>(
  { listRows }: RecordDescriptor<Fields, Row>,
  { query, page, pageSize }: RecordFilter,
): Promise<RecordPage<Row>> {
  const words = fold(query).split(' ').filter(Boolean);
  const compare = new Intl.Collator('ar').compare;
  const matching = (await listRows(db()))
    .filter((row) => matches(`${row.nameAr} ${row.nameEn}`, words))
    .sort((a, b) => compare(a.nameAr, b.nameAr));
  const start = (page - 1) * pageSize;
  return {
    rows: matching.slice(start, start + pageSize),
    total: matching.length,
    page,
    pageCount: Math.max(1, Math.ceil(matching.length / pageSize)),
  };
}

function matches(name: string, words: string[]): boolean {
  const folded = fold(name);
  return words.every((word) => folded.includes(word));
}
