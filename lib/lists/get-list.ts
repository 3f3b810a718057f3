import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { readList } from './read-list';
import type { ArrangedList, ListKey } from './types';
import { LIST_WINDOW, type ListWindow } from './window/types';

const HEAD: ListWindow = { after: null, take: LIST_WINDOW };

/** A window of a list, by default its head, with the version of the list. */
export function getList(actor: Actor, key: ListKey, window: ListWindow = HEAD): Promise<ArrangedList> {
  // Repeatable read, so that the version belongs to the order returned with it.
  return db().$transaction((tx) => readList(tx, actor, key, window), { isolationLevel: 'RepeatableRead' });
}
