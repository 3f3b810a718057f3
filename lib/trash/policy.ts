import { isContentAdmin } from '@/lib/auth/is-content-admin';
import type { Actor } from '@/lib/auth/types';
import { canEditEntry } from '@/lib/entries/policy';

type Who = Pick<Actor, 'userId' | 'role'>;
type EntryRow = Parameters<typeof canEditEntry>[1];

/** Whoever may change all of an entry may put it into the trash; that nothing of it is published is checked besides. */
export function canTrash(actor: Who, entry: EntryRow): boolean {
  return canEditEntry(actor, entry);
}

/** And may take it out again. */
export function canTakeOut(actor: Who, entry: EntryRow): boolean {
  return entry.trashedAt !== null && canEditEntry(actor, { ...entry, trashedAt: null });
}

/** Removing an entry for good is for administrators, and for the system when its time is over. */
export function canPurge(actor: Who): boolean {
  return isContentAdmin(actor);
}
