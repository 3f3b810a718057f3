import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { insertEntry } from './insert-entry';
import { lockEntryAgainstDeletion } from './lock-entry-against-deletion';
import { lockList } from './lock-list';

/**
 * Adds a Center News item at position 0 of the Center News list; publishing calls this when an entry is published for
 * the first time in any language. Does nothing for other kinds and for items that are already on the list. Checks no
 * right of its own: the right to publish includes it.
 */
export async function addToListOnFirstPublication(tx: Tx, actor: Actor, entryId: string): Promise<void> {
  const entry = await lockEntryAgainstDeletion(tx, entryId);
  if (entry?.kind !== 'center_news') return;
  const list = await lockList(tx, 'center-news');
  const already = await tx.listEntry.count({ where: { listId: list.id, entryId } });
  if (already === 0) await insertEntry(tx, actor, list, entryId);
}
