import type { Node } from '@tiptap/pm/model';
import type { Tx } from '@/lib/db';
import type { Edition, Entry } from '@/lib/generated/prisma/client';
import type { EntryRelations } from './load-relations';
import { RENDER_VERSION, renderDocument } from './render-document';

interface Finished {
  entry: Entry & EntryRelations;
  /** With its slug and first publication already set. */
  edition: Edition;
  doc: Node;
  revisionId: string;
  at: Date;
}

/** Replaces what readers see of an edition. The row keeps its id, so that nothing that hangs on it moves. */
export async function upsertPublication(
  tx: Tx,
  { entry, edition, doc, revisionId, at }: Finished,
): Promise<void> {
  const firstPublishedAt = edition.firstPublishedAt ?? at;
  const row = {
    entryId: entry.id,
    entryNumber: entry.number,
    revisionId,
    kind: entry.kind,
    locale: edition.locale,
    slug: edition.slug ?? '',
    slugFolded: edition.slugFolded ?? '',
    documentVersion: edition.version,
    fieldsVersion: edition.fieldsVersion,
    entryVersion: entry.version,
    sectionId: entry.sectionId,
    issueId: entry.issueId,
    coverId: entry.coverId,
    datelineAt: edition.datelineAt ?? firstPublishedAt,
    firstPublishedAt,
    updatedAt: at,
    ...renderDocument(doc, edition.locale),
    renderVersion: RENDER_VERSION,
  };
  const { id } = await tx.publication.upsert({
    where: { editionId: edition.id },
    create: { editionId: edition.id, ...row },
    update: row,
  });
  await tx.publicationAuthor.deleteMany({ where: { publicationId: id } });
  await tx.publicationTopic.deleteMany({ where: { publicationId: id } });
  await tx.publicationAuthor.createMany({
    data: entry.authors.map(({ personId, position }) => ({ publicationId: id, personId, position })),
  });
  await tx.publicationTopic.createMany({
    data: entry.topics.map(({ topicId }) => ({ publicationId: id, topicId })),
  });
}
