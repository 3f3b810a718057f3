import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { termTable } from './term-table';
import type { TermKind } from './types';

/** One change of all sections, or of all topics, at a time: addresses and order are compared with the others. */
export async function lockTerms(tx: Tx, kind: TermKind): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${kind}))`;
}

/** Locks them, and one of them besides: pieces that choose it wait until it is changed or gone. */
export async function lockTerm(tx: Tx, kind: TermKind, id: string) {
  await lockTerms(tx, kind);
  const table = termTable(tx, kind);
  if (isUuid(id)) await table.lock(id);
  return found(isUuid(id) ? await table.find(id) : null);
}
