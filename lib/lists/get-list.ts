import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { readList } from './read-list';
import type { ArrangedList, ListKey } from './types';

/** The list in the order that readers see, with what is needed to arrange it. */
export function getList(actor: Actor, key: ListKey): Promise<ArrangedList> {
  // One snapshot, so that the version belongs to the order that comes with it.
  return db().$transaction((tx) => readList(tx, actor, key), { isolationLevel: 'RepeatableRead' });
}
