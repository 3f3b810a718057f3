import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { readList } from './read-list';
import type { ArrangedList, ListKey } from './types';

/** A list in its stored order, as readers see it, with its version. */
export function getList(actor: Actor, key: ListKey): Promise<ArrangedList> {
  // Repeatable read, so that the version belongs to the order returned with it.
  return db().$transaction((tx) => readList(tx, actor, key), { isolationLevel: 'RepeatableRead' });
}
