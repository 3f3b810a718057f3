import type { Tx } from '@/lib/db';
import type { Kind } from '@/lib/i18n/addresses';

export interface KeptEntry {
  id: string;
  kind: Kind;
  isInTrash: boolean;
}

/**
 * Finds an entry and keeps it from being deleted until the end of the transaction; its columns may still be updated.
 * Entries are locked before lists, here as in publishing: with two orders, two transactions could wait for each other.
 */
export async function lockEntryAgainstDeletion(tx: Tx, entryId: string): Promise<KeptEntry | null> {
  const rows = await tx.$queryRaw<KeptEntry[]>`
    SELECT "id", "kind", "trashedAt" IS NOT NULL AS "isInTrash" FROM "Entry" WHERE "id" = ${entryId}::uuid FOR KEY SHARE`;
  return rows[0] ?? null;
}

/** The same for all of these that exist, in one order, before the list that will refer to them. */
export async function lockEntriesAgainstDeletion(tx: Tx, entryIds: string[]): Promise<void> {
  await tx.$queryRaw`SELECT FROM "Entry" WHERE "id" = ANY(${entryIds}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
}
