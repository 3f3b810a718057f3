import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { termTable } from './term-table';
import type { StoredTerm, TermKind } from './types';

/** One section or topic as stored, with the version that a change must carry. */
export async function getTerm(kind: TermKind, id: string): Promise<StoredTerm> {
  const table = termTable(db(), kind);
  const place = found(isUuid(id) ? await table.find(id) : null);
  return { ...place, pieces: await table.pieces(id) };
}
