import { databaseNow } from '@/lib/database/database-now';
import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';

/** Nobody publishes a piece before its embargo ends, by the clock of the database; at that very instant it is free. */
export async function embargoIssues(
  tx: Tx,
  { embargoUntil }: { embargoUntil: Date | null },
  at?: Date,
): Promise<Issue[]> {
  if (embargoUntil === null) return [];
  return (at ?? (await databaseNow(tx))) < embargoUntil ? [{ path: '', key: 'publish.embargoed' }] : [];
}
