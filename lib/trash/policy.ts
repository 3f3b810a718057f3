import type { Actor } from '@/lib/auth/types';
import { mayDoWithAll, type PolicyEdition, type PolicyEntry } from '@/lib/entries/policy';

type Who = Pick<Actor, 'userId' | 'role'>;
type EntryRow = PolicyEntry & { editions: readonly PolicyEdition[] };

/** That nothing of the entry is published is checked besides. */
export function canTrash(actor: Who, entry: EntryRow): boolean {
  return mayDoWithAll(actor, 'putIntoTrash', entry);
}

/** Whoever could have put it there may take it out again. */
export function canTakeOut(actor: Who, entry: EntryRow): boolean {
  return (
    mayDoWithAll(actor, 'takeOutOfTrash', entry) &&
    mayDoWithAll(actor, 'putIntoTrash', { ...entry, trashedAt: null })
  );
}

/** Removing an entry for good is for administrators, and for the system when its time is over. */
export function canPurge(actor: Who, entry: EntryRow): boolean {
  return mayDoWithAll(actor, 'purge', entry);
}
