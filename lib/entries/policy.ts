import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';

type Who = Pick<Actor, 'userId' | 'role'>;

/** Every role may create entries. */
export function canCreateEntry(_actor: Who): boolean {
  return true;
}

/** Authors see the entries that they created; editors and administrators see all. */
export function canSeeEntry(actor: Who, entry: { createdById: string }): boolean {
  return isEditorial(actor) || entry.createdById === actor.userId;
}

/** Whoever sees an entry may begin a new one as a copy of it, unless it is in the trash. */
export function canDuplicate(actor: Who, entry: EntryRow): boolean {
  return entry.trashedAt === null && canSeeEntry(actor, entry) && canCreateEntry(actor);
}

/** What policies ask of an entry's row. */
interface EntryRow {
  createdById: string;
  /** Null unless it is in the trash, where nobody changes or publishes it. */
  trashedAt: Date | null;
}

/** Authors may change their own drafts. Once an edition has been published, only editors and administrators may change it. */
export function canEditEdition(actor: Who, entry: EntryRow, edition: { state: string }): boolean {
  if (entry.trashedAt !== null) return false;
  return isEditorial(actor) || (entry.createdById === actor.userId && edition.state === 'draft');
}

/** Section, authors, topics and issue belong to both editions, so one published edition locks them for authors. */
export function canEditEntry(actor: Who, entry: EntryRow & { editions: { state: string }[] }): boolean {
  return (
    entry.editions.every((edition) => canEditEdition(actor, entry, edition)) && canSeeEntry(actor, entry)
  );
}

export function canPublish(actor: Who, entry: Pick<EntryRow, 'trashedAt'>): boolean {
  return isEditorial(actor) && entry.trashedAt === null;
}
