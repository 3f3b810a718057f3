import type { Tx } from '@/lib/db';
import type { RevisionFields } from '@/lib/entries/revision-fields';
import type { Edition, Entry, Revision } from '@/lib/generated/prisma/client';
import { foldSlug } from '@/lib/i18n/slug';
import { parseDocument } from '@/lib/richtext/document';
import { RENDER_VERSION, renderDocument } from './render-document';

interface Finished {
  entry: Pick<Entry, 'id' | 'number' | 'kind'>;
  edition: Pick<Edition, 'id' | 'locale'>;
  /** Where the text comes from, and its fields, already parsed. */
  revision: Revision;
  fields: RevisionFields;
  firstPublishedAt: Date;
  at: Date;
}

/** Inserts or replaces what readers see of an edition. An existing row keeps its id, because other rows refer to it. */
export async function upsertPublication(tx: Tx, finished: Finished): Promise<void> {
  const { edition, fields } = finished;
  const row = publicationRow(finished);
  const { id } = await tx.publication.upsert({
    where: { editionId: edition.id },
    create: { editionId: edition.id, ...row },
    update: row,
  });
  await tx.publicationAuthor.deleteMany({ where: { publicationId: id } });
  await tx.publicationTopic.deleteMany({ where: { publicationId: id } });
  await tx.publicationAuthor.createMany({
    data: fields.authorIds.map((personId, position) => ({ publicationId: id, personId, position })),
  });
  await tx.publicationTopic.createMany({
    data: fields.topicIds.map((topicId) => ({ publicationId: id, topicId })),
  });
}

function publicationRow({ entry, edition, revision, fields, firstPublishedAt, at }: Finished) {
  const slug = fields.slug ?? '';
  return {
    entryId: entry.id,
    entryNumber: entry.number,
    revisionId: revision.id,
    kind: entry.kind,
    locale: edition.locale,
    slug,
    slugFolded: foldSlug(slug),
    documentVersion: revision.documentVersion,
    // A revision without these versions was frozen before they were recorded; no draft has version 0.
    fieldsVersion: revision.fieldsVersion ?? 0,
    entryVersion: revision.entryVersion ?? 0,
    sectionId: fields.sectionId,
    issueId: fields.issueId,
    coverId: fields.coverId,
    datelineAt: fields.dateline ? new Date(fields.dateline) : firstPublishedAt,
    firstPublishedAt,
    updatedAt: at,
    ...renderDocument(parseDocument(revision.document), edition.locale),
    renderVersion: RENDER_VERSION,
  };
}
