import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { holdEntry } from './hold-entry';
import { insertEntry } from './insert-entry';
import { lockList } from './lock-list';

/**
 * Publishing calls this when an entry is published for the first time in any language: a Center News item then
 * stands at the head of its list. Whoever may publish may cause it, so it asks for no right of its own. Other
 * kinds, and items already on the list, stay as they are.
 */
export async function addToListOnFirstPublication(tx: Tx, actor: Actor, entryId: string): Promise<void> {
  const entry = await holdEntry(tx, entryId);
  if (entry?.kind !== 'center_news') return;
  const list = await lockList(tx, 'center-news');
  const already = await tx.listEntry.count({ where: { listId: list.id, entryId } });
  if (already === 0) await insertEntry(tx, actor, list, entryId);
}
