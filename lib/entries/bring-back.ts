import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit, requireNoIssues } from '@/lib/errors';
import { foldSlug } from '@/lib/i18n/slug';
import { CREDIT_COLUMNS, creditFieldsOf, creditsIn, writeCredits } from './edition-credits';
import { type LockedEdition, lockEditions } from './lock';
import { canEditEdition, canEditEntry } from './policy';
import { entryFieldsIn, RevisionFields } from './revision-fields';
import { rewriteDocument } from './rewrite-document';
import { entryFieldsOf, writeEntryFields } from './save-entry-fields';
import { slugIssues } from './slug-issues';
import type { Replaced } from './types';

/**
 * Locks an edition whose whole text and fields are about to be replaced. They belong together, so both policies decide. Throws `conflict` when the
 * text is not the one that the user saw.
 */
export async function lockReplaced(
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

/** Makes the text and the fields of a locked edition those of a revision, as steps and changes like any others. */
export async function bringBack(
  tx: Tx,
  actor: Actor,
  { entry, edition }: LockedEdition,
  revision: { document: unknown; fields: unknown },
): Promise<void> {
  await rewriteDocument(tx, actor, edition, revision.document);
  const fields = RevisionFields.parse(revision.fields);
  const { slug, dateline, searchTitle, searchDescription, noindex, canonicalUrl } = fields;
  const { coverAlt, sharePictureId, link } = fields;
  if (slug) requireNoIssues(await slugIssues(tx, actor, slug, edition));
  const { credits } = await tx.edition.findUniqueOrThrow({
    where: { id: edition.id },
    select: CREDIT_COLUMNS,
  });
  await writeCredits(tx, edition, creditFieldsOf(credits), creditsIn(fields));
  await tx.edition.update({
    where: { id: edition.id },
    data: {
      slug,
      slugFolded: slug ? foldSlug(slug) : null,
      datelineAt: dateline ? new Date(dateline) : null,
      ...{ searchTitle, searchDescription, noindex: noindex ?? false, canonicalUrl },
      ...{ coverAlt, sharePictureId, link },
      fieldsVersion: { increment: 1 },
      updatedById: requireUserId(actor),
    },
  });
  await writeEntryFields(tx, actor, entry, await entryFieldsOf(tx, entry), entryFieldsIn(fields));
}

/** Versions after a replacement that `revisionId` holds the former state of. */
export async function replacedBy(tx: Tx, id: string, revisionId: string): Promise<Replaced> {
  const { version, fieldsVersion, entry } = await tx.edition.findUniqueOrThrow({
    where: { id },
    select: { version: true, fieldsVersion: true, entry: { select: { version: true } } },
  });
  return { revisionId, documentVersion: version, fieldsVersion, entryVersion: entry.version };
}
