import { db } from '@/lib/db';
import { termTable } from './term-table';
import type { TermKind, TermRow } from './types';

/** Sections in the order of the readers' navigation, topics in that of their Arabic names. */
export function listTerms(kind: TermKind): Promise<TermRow[]> {
  return termTable(db(), kind).list();
}
