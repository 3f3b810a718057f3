import type { Tx } from '@/lib/db';
import type { Kind } from '@/lib/i18n/addresses';

/**
 * Keeps an entry from being deleted until the end of the transaction; others may still change it. Entries are held
 * before lists, here as in publishing: whoever wanted them the other way round would wait for somebody who waits for
 * them.
 */
export async function holdEntry(tx: Tx, entryId: string): Promise<{ id: string; kind: Kind } | null> {
  const rows = await tx.$queryRaw<{ id: string; kind: Kind }[]>`
    SELECT "id", "kind" FROM "Entry" WHERE "id" = ${entryId}::uuid FOR KEY SHARE`;
  return rows[0] ?? null;
}
