import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import { insertEntry } from './insert-entry';
import { lockEntryAgainstDeletion } from './lock-entry-against-deletion';
import { lockList, requireListVersion } from './lock-list';
import { canArrange } from './policy';
import { readList } from './read-list';
import { type ArrangedList, LIST_KIND, type ListEntryChange, type ListKey } from './types';

/** Adds a published entry at position 0 of a list and returns the whole list. */
export async function addEntry(tx: Tx, actor: Actor, change: ListEntryChange): Promise<ArrangedList> {
  const entry = found(await lockEntryAgainstDeletion(tx, change.entryId));
  const list = await lockList(tx, change.key);
  permit(canArrange(actor));
  requireListVersion(list, change.version);
  await requireAddable(tx, list.id, change.key, entry);
  await insertEntry(tx, actor, list, entry.id);
  return readList(tx, actor, change.key);
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
