import { isContentAdmin } from '@/lib/auth/is-content-admin';
import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import { KINDS, type Kind } from '@/lib/i18n/addresses';
import {
  isEverPermitted,
  isPermitted,
  PAGE_VERBS_OF_EDITORS,
  type PieceRole,
  type Work,
  type WorkVerb,
  workState,
} from '@/lib/workflow/permissions';

type Who = Pick<Actor, 'userId' | 'role'>;

/** What policies ask of an entry's row. */
export interface PolicyEntry {
  kind: Kind;
  createdById: string;
  /** Null unless it is in the trash. */
  trashedAt: Date | null;
  /** Null unless it is closed to changes. */
  archivedAt: Date | null;
}

/** What they ask of an edition's row. */
export type PolicyEdition = Pick<Work, 'state' | 'stage'>;

/** An edition that does not exist yet. */
export const NEW_EDITION: PolicyEdition = { state: 'draft', stage: 'draft' };

/** Authors are responsible for the pieces that they created; the system may what administrators may. */
function roleIn(actor: Who, entry: { createdById: string }): PieceRole | null {
  if (actor.role === 'system') return 'admin';
  if (actor.role !== 'author') return actor.role;
  return entry.createdById === actor.userId ? 'author' : null;
}

/** Whether the actor may do it with an edition, as lib/workflow/permissions.ts says. */
export function mayDo(actor: Who, verb: WorkVerb, entry: PolicyEntry, edition: PolicyEdition): boolean {
  const role = roleIn(actor, entry);
  if (entry.kind === 'page' && role !== 'admin' && !PAGE_VERBS_OF_EDITORS.includes(verb)) return false;
  const { state, stage } = edition;
  const { archivedAt, trashedAt } = entry;
  const work = { state, stage, isArchived: archivedAt !== null, isTrashed: trashedAt !== null };
  return isPermitted(role, verb, workState(role, work));
}

/** Whether the actor may do it with each edition of an entry; an entry without any counts as a draft. */
export function mayDoWithAll(
  actor: Who,
  verb: WorkVerb,
  entry: PolicyEntry & { editions: readonly PolicyEdition[] },
): boolean {
  const editions = entry.editions.length > 0 ? entry.editions : [NEW_EDITION];
  return editions.every((edition) => mayDo(actor, verb, entry, edition));
}

/** Every role may create articles and Center News items, and administrators pages of the site. */
export function canCreateEntry(actor: Pick<Actor, 'role'>, kind: Kind): boolean {
  return kind !== 'page' || isContentAdmin(actor);
}

/** The kinds of entry that the actor may create. */
export const kindsToCreate = (actor: Pick<Actor, 'role'>): Kind[] =>
  KINDS.filter((kind) => canCreateEntry(actor, kind));

/** The kinds of entry of which the actor may see more than their own: authors write no pages. */
export const kindsToSee = (actor: Pick<Actor, 'role'>): Kind[] =>
  KINDS.filter((kind) => kind !== 'page' || isEditorial(actor));

export function canSeeEntry(actor: Who, entry: { createdById: string }): boolean {
  return isEverPermitted(roleIn(actor, entry), 'see');
}

/** Whoever sees an entry may begin a new one as a copy of it, unless it is in the trash. */
export function canDuplicate(
  actor: Who,
  entry: PolicyEntry & { editions: readonly PolicyEdition[] },
): boolean {
  return canCreateEntry(actor, entry.kind) && mayDoWithAll(actor, 'duplicate', entry);
}

export function canEditEdition(actor: Who, entry: PolicyEntry, edition: PolicyEdition): boolean {
  return mayDo(actor, 'edit', entry, edition);
}

/** Section, authors, topics and issue belong to both editions, so one published edition locks them for authors. */
export function canEditEntry(
  actor: Who,
  entry: PolicyEntry & { editions: readonly PolicyEdition[] },
): boolean {
  return mayDoWithAll(actor, 'edit', entry);
}

export function canPublish(actor: Who, entry: PolicyEntry, edition: PolicyEdition): boolean {
  return mayDo(actor, 'publish', entry, edition);
}

/** Which former versions readers may see. */
export function canChooseVersions(actor: Who, entry: PolicyEntry, edition: PolicyEdition): boolean {
  return mayDo(actor, 'chooseVersions', entry, edition);
}

export function canUnpublish(actor: Who, entry: PolicyEntry, edition: PolicyEdition): boolean {
  return mayDo(actor, 'unpublish', entry, edition);
}
