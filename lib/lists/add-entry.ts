import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { holdEntry } from './hold-entry';
import { insertEntry } from './insert-entry';
import { lockList, requireListVersion } from './lock-list';
import { canArrange } from './policy';
import { readList } from './read-list';
import { type ArrangedList, LIST_KIND, type ListKey } from './types';

/** Puts a published entry at the head of the list. */
export function addEntry(
  actor: Actor,
  change: { key: ListKey; version: number; entryId: string },
): Promise<ArrangedList> {
  return transaction(async (tx) => {
    const entry = found(await holdEntry(tx, change.entryId));
    const list = await lockList(tx, change.key);
    permit(canArrange(actor));
    requireListVersion(list, change.version);
    await requireAddable(tx, list.id, change.key, entry);
    await insertEntry(tx, actor, list, entry.id);
    return readList(tx, actor, change.key);
  });
}

async function requireAddable(
  tx: Tx,
  listId: string,
  key: ListKey,
  entry: { id: string; kind: string },
): Promise<void> {
  if (entry.kind !== LIST_KIND[key]) throw new AppError('invalid', [{ path: 'entryId', key: 'lists.kind' }]);
  const published = await tx.publication.count({ where: { entryId: entry.id } });
  if (published === 0) throw new AppError('invalid', [{ path: 'entryId', key: 'lists.unpublished' }]);
  const already = await tx.listEntry.count({ where: { listId, entryId: entry.id } });
  if (already > 0) throw new AppError('invalid', [{ path: 'entryId', key: 'lists.already' }]);
}
