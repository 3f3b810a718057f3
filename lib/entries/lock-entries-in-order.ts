import type { Tx } from '@/lib/db';

interface Wanted {
  /** Entries of which an edition is about to change. */
  changed: readonly string[];
  /** Those that are only kept from being deleted, because something is about to refer to them. */
  kept: readonly string[];
}

/**
 * Locks entries of both sorts in the one order of all transactions. A statement can lock in one strength only, so each run of entries of the same sort
 * is a statement.
 */
export async function lockEntriesInOrder(tx: Tx, { changed, kept }: Wanted): Promise<void> {
  const changing = new Set(changed);
  const runs: { isChanging: boolean; ids: string[] }[] = [];
  for (const id of [...new Set([...changed, ...kept])].sort()) {
    const isChanging = changing.has(id);
    const last = runs.at(-1);
    if (last?.isChanging === isChanging) last.ids.push(id);
    else runs.push({ isChanging, ids: [id] });
  }
  for (const { isChanging, ids } of runs) {
    if (isChanging)
      await tx.$queryRaw`SELECT FROM "Entry" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
    else await tx.$queryRaw`SELECT FROM "Entry" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  }
}
