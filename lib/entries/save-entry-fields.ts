import { isDeepStrictEqual } from 'node:util';
import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit, requireNoIssues } from '@/lib/errors';
import type { Entry } from '@/lib/generated/prisma/client';
import { type CoverColumns, coverColumns, coverOf } from './cover-columns';
import { keepFollowed, keepFollowedChange } from './follow-merges';
import { keepSessionsOf } from './keep-session';
import { loadRelations } from './load-relations';
import { lockEntry } from './lock';
import { lockReferences, NO_REFERENCES } from './lock-references';
import { pageFieldIssues } from './page-field-issues';
import { canEditEntry } from './policy';
import type { EntryFields } from './types';

/** All fields; without a cover and related pieces, the stored ones stay. */
type GivenFields = Omit<EntryFields, 'cover' | 'relatedIds'> &
  Partial<Pick<EntryFields, 'cover' | 'relatedIds'>>;

/**
 * Saves the fields that both editions share; unchanged fields write nothing. Throws `conflict` when `version` is not the present version, and `invalid` when a
 * choice does not exist any more or is made twice.
 */
export async function saveEntryFields(
  tx: Tx,
  actor: Actor,
  entryId: string,
  { version, ...fields }: GivenFields & { version: number },
): Promise<{ version: number }> {
  const given: GivenFields = await keepFollowed(tx, fields);
  const issues = await lockReferences(tx, { cover: null, relatedIds: [], ...given });
  const entry = await lockEntry(tx, actor, entryId);
  permit(canEditEntry(actor, entry));
  if (entry.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  requireNoIssues(issues);
  const stored = await entryFieldsOf(tx, entry);
  return writeEntryFields(tx, actor, entry, stored, { ...stored, ...given });
}

/** A change of one field, with the value that the user saw before it. */
export type EntryFieldChange = {
  [Name in keyof EntryFields]: { field: Name; before: EntryFields[Name]; value: EntryFields[Name] };
}[keyof EntryFields];

/**
 * Saves one of the fields that both editions share. A change of another one by somebody else is no conflict; throws `conflict` when this one is
 * neither as the user saw it nor as it would become. Otherwise like `saveEntryFields`.
 */
export async function saveEntryField(
  tx: Tx,
  actor: Actor,
  entryId: string,
  change: EntryFieldChange,
): Promise<void> {
  const { field, before, value } = await keepFollowedChange(tx, change);
  // A related piece that is gone may stay, and be moved among the others.
  const asked = field === 'relatedIds' ? value.filter((id) => !before.includes(id)) : value;
  const issues = await lockReferences(tx, { ...NO_REFERENCES, [field]: asked });
  const entry = await lockEntry(tx, actor, entryId);
  permit(canEditEntry(actor, entry));
  const stored = await entryFieldsOf(tx, entry);
  const is = (wanted: unknown) => isSame(stored, { ...stored, [field]: wanted });
  if (is(value)) return;
  if (!is(before)) throw new AppError('conflict', [{ path: field, key: 'conflict' }]);
  requireNoIssues(issues);
  await writeEntryFields(tx, actor, entry, stored, { ...stored, [field]: value });
}

/** The fields that both editions share as they are stored. */
export async function entryFieldsOf(
  tx: Tx,
  {
    id,
    sectionId,
    issueId,
    relatedIds,
    ...cover
  }: Pick<Entry, 'id' | 'sectionId' | 'issueId' | 'relatedIds'> & CoverColumns,
): Promise<EntryFields> {
  return { sectionId, issueId, relatedIds, cover: coverOf(cover), ...(await loadRelations(tx, id)) };
}

/** Writes the fields of a locked entry, unless they are as they are stored. Throws `invalid` for what its kind does not have. */
export async function writeEntryFields(
  tx: Tx,
  actor: Actor,
  { id: entryId, version, kind }: Pick<Entry, 'id' | 'version' | 'kind'>,
  stored: EntryFields,
  fields: EntryFields,
): Promise<{ version: number }> {
  if (isSame(fields, stored)) return { version };
  requireNoIssues(pageFieldIssues(kind, fields));
  await keepSessionsOf(tx, actor, entryId);
  await tx.entryAuthor.deleteMany({ where: { entryId } });
  await tx.entryTopic.deleteMany({ where: { entryId } });
  const saved = await tx.entry.update({
    where: { id: entryId },
    data: {
      sectionId: fields.sectionId,
      issueId: fields.issueId,
      relatedIds: fields.relatedIds,
      ...coverColumns(fields.cover),
      version: { increment: 1 },
      authors: { create: fields.authorIds.map((personId, position) => ({ personId, position })) },
      topics: { create: fields.topicIds.map((topicId) => ({ topicId })) },
    },
  });
  await recordEvent(tx, actor, {
    action: 'entry.fields_changed',
    subjectType: 'entry',
    subjectId: entryId,
  });
  return { version: saved.version };
}

/** Topics have no order. */
const normalised = ({ topicIds, ...fields }: EntryFields) => ({ ...fields, topicIds: topicIds.toSorted() });

const isSame = (one: EntryFields, other: EntryFields) =>
  isDeepStrictEqual(normalised(one), normalised(other));
