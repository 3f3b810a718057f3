import { isDeepStrictEqual } from 'node:util';
import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import { type LockedEdition, lockEditions } from '@/lib/entries/lock';
import { lockReferences } from '@/lib/entries/lock-references';
import { canEditEdition, canEditEntry } from '@/lib/entries/policy';
import { RevisionFields } from '@/lib/entries/revision-fields';
import { entryFieldsOf, writeEntryFields } from '@/lib/entries/save-entry-fields';
import { slugIssues } from '@/lib/entries/slug-issues';
import { writeDocument } from '@/lib/entries/write-document';
import { AppError, found, permit, requireNoIssues } from '@/lib/errors';
import type { Revision } from '@/lib/generated/prisma/client';
import { foldSlug } from '@/lib/i18n/slug';
import { isUuid } from '@/lib/is-uuid';

export interface Discarded {
  /** The revision that holds what was discarded; `undoDiscard` takes it back. */
  revisionId: string;
  /** Versions afterwards, by which undoing knows whether anything was changed since. */
  documentVersion: number;
  fieldsVersion: number;
  entryVersion: number;
}

/**
 * Brings the text and the fields of a published edition back to what readers see, as steps and changes like any others. What is discarded is
 * frozen as a revision first. Throws `conflict` when nothing is published, or the text is not the one that the user saw.
 */
export async function discardChanges(
  tx: Tx,
  actor: Actor,
  editionId: string,
  seenVersion: number,
): Promise<Discarded> {
  const shown = isUuid(editionId)
    ? await tx.publication.findUnique({ where: { editionId }, include: { revision: true } })
    : null;
  const issues = shown ? await lockReferences(tx, RevisionFields.parse(shown.revision.fields)) : [];
  const locked = await lockSeen(tx, actor, editionId, seenVersion);
  // Published or withdrawn by somebody else while this transaction waited for the locks.
  const present = locked.publication && (await tx.publication.findUnique({ where: { editionId } }));
  if (!shown || present?.revisionId !== shown.revisionId)
    throw new AppError('conflict', [{ path: '', key: 'publish.notPublished' }]);
  requireNoIssues(issues);
  const kept = await freezeRevision(tx, actor, { ...locked, occasion: 'replaced' });
  await bringBack(tx, actor, locked, shown.revision);
  await record(tx, actor, locked, 'edition.changes_discarded', kept.number);
  return { revisionId: kept.id, ...(await versionsOf(tx, editionId)) };
}

/** Brings back what `discardChanges` has discarded. Throws `conflict` when the text or a field has changed since. */
export async function undoDiscard(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { revisionId, documentVersion, fieldsVersion, entryVersion }: Discarded,
): Promise<void> {
  const revision = isUuid(revisionId) ? await tx.revision.findUnique({ where: { id: revisionId } }) : null;
  const issues = revision ? await lockReferences(tx, RevisionFields.parse(revision.fields)) : [];
  const locked = await lockSeen(tx, actor, editionId, documentVersion);
  const discarded = found(revision?.editionId === locked.edition.id ? revision : null);
  if (locked.edition.fieldsVersion !== fieldsVersion || locked.entry.version !== entryVersion)
    throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  requireNoIssues(issues);
  await bringBack(tx, actor, locked, discarded);
  await record(tx, actor, locked, 'edition.changes_restored', discarded.number);
}

/** The text and every field of an edition belong together, so both policies decide. */
async function lockSeen(
  tx: Tx,
  actor: Actor,
  editionId: string,
  seenVersion: number,
): Promise<LockedEdition> {
  const locked = found((await lockEditions(tx, actor, [editionId]))[0]);
  const { entry, edition } = locked;
  permit(canEditEdition(actor, entry, edition) && canEditEntry(actor, entry));
  if (edition.version !== seenVersion)
    throw new AppError('conflict', [{ path: 'body', key: 'publish.changedSince' }]);
  return locked;
}

async function bringBack(
  tx: Tx,
  actor: Actor,
  { entry, edition }: LockedEdition,
  revision: Revision,
): Promise<void> {
  if (!isDeepStrictEqual(edition.document, revision.document))
    await writeDocument(tx, actor, edition.id, revision.document);
  const { slug, dateline, searchTitle, searchDescription, noindex, canonicalUrl, ...fields } =
    RevisionFields.parse(revision.fields);
  if (slug) requireNoIssues(await slugIssues(tx, slug, edition.locale, edition.id));
  await tx.edition.update({
    where: { id: edition.id },
    data: {
      slug,
      slugFolded: slug ? foldSlug(slug) : null,
      datelineAt: dateline ? new Date(dateline) : null,
      ...{ searchTitle, searchDescription, noindex: noindex ?? false, canonicalUrl },
      fieldsVersion: { increment: 1 },
      updatedById: requireUserId(actor),
    },
  });
  const { sectionId, issueId, authorIds, topicIds } = fields;
  const wanted = { sectionId, issueId, authorIds, topicIds };
  await writeEntryFields(tx, actor, entry, await entryFieldsOf(tx, entry), wanted);
}

function record(
  tx: Tx,
  actor: Actor,
  { entry, edition }: LockedEdition,
  action: 'edition.changes_discarded' | 'edition.changes_restored',
  revision: number,
): Promise<void> {
  const subject = { subjectType: 'entry', subjectId: entry.id, locale: edition.locale } as const;
  return recordEvent(tx, actor, { action, ...subject, data: { revision } });
}

async function versionsOf(tx: Tx, id: string): Promise<Omit<Discarded, 'revisionId'>> {
  const { version, fieldsVersion, entry } = await tx.edition.findUniqueOrThrow({
    where: { id },
    select: { version: true, fieldsVersion: true, entry: { select: { version: true } } },
  });
  return { documentVersion: version, fieldsVersion, entryVersion: entry.version };
}
