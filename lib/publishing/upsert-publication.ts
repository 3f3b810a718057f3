import type { Node } from '@tiptap/pm/model';
import { writeInTurn } from '@/lib/database/write-in-turn';
import type { Tx } from '@/lib/db';
import { mergeableIds, withMerges } from '@/lib/entries/follow-merges';
import type { RevisionFields } from '@/lib/entries/revision-fields';
import { found } from '@/lib/errors';
import type { Edition, Entry, Publication, Revision } from '@/lib/generated/prisma/client';
import { foldSlug } from '@/lib/i18n/slug';
import { hasBody } from '@/lib/richtext/has-body';
import { mediaIn } from '@/lib/richtext/media-in';
import { parseOnce } from '@/lib/richtext/parsed-once';
import { RENDER_VERSION, renderDocument } from './render-document';
import { rowDifference } from './row-difference';
import { readStoredBeside, type StoredBeside } from './stored-beside';
import { writePublicationCredits } from './write-publication-credits';
import { picturesBeside, writePublicationMedia } from './write-publication-media';

export interface Finished {
  entry: Pick<Entry, 'id' | 'number' | 'kind'>;
  edition: Pick<Edition, 'id' | 'locale'>;
  /** What readers have seen until now; null for nothing. */
  publication: Pick<Publication, 'id'> | null;
  /** Where the text comes from, and its fields, already parsed. */
  revision: Revision;
  fields: RevisionFields;
  /** The version that readers see with this. */
  versionId: string;
  firstPublishedAt: Date;
  /** The date of the update that readers see. */
  at: Date;
}

/** Columns of a publication that its authors and topics repeat, so that one index finds and orders the pieces of each. */
type Order = Pick<Publication, 'locale' | 'datelineAt' | 'entryNumber'>;

/**
 * Inserts or replaces what readers see of editions. An existing row keeps its id, because other rows refer to it. What they are found by is written by
 * whoever calls. Answers in the order of `finished`.
 */
export async function upsertPublications(tx: Tx, finished: readonly Finished[]): Promise<string[]> {
  const stored = await readStoredBeside(
    tx,
    finished.map(({ edition, publication, fields }) => ({
      ...{ editionId: edition.id, publicationId: publication?.id ?? null, namedIds: mergeableIds(fields) },
    })),
  );
  return writeInTurn(
    finished.map((each, index) => ({ ...each, stored: found(stored[index]) })),
    prepare,
    (prepared) => write(tx, prepared),
  );
}

/** The row as readers get it, and what stands beside it. */
function prepare({ stored, ...finished }: Finished & { stored: StoredBeside }) {
  const { edition, publication, revision } = finished;
  const doc = parseOnce(revision.document);
  const fields = withMerges(finished.fields, new Map(Object.entries(stored.merges)));
  const row = { ...publicationRow(finished, doc), corrections: stored.corrections };
  return {
    edition,
    publication,
    row,
    fields,
    stored,
    mediaIds: [...mediaIn(doc), ...picturesBeside(fields)],
  };
}

async function write(
  tx: Tx,
  { edition, publication, row, fields, stored, mediaIds }: ReturnType<typeof prepare>,
): Promise<string> {
  // Not "upsert", which sends the text twice.
  const { id } = publication
    ? await tx.publication.update({ where: { id: publication.id }, data: row, select: { id: true } })
    : await tx.publication.create({ data: { editionId: edition.id, ...row }, select: { id: true } });
  const { locale, datelineAt, entryNumber } = row;
  const order = { locale, datelineAt, entryNumber };
  await setAuthors(tx, id, order, fields.authorIds, stored.authors);
  await setTopics(tx, id, order, fields.topicIds, stored.topics);
  await writePublicationCredits(tx, id, order, fields, stored.credits);
  await setMedia(tx, id, mediaIds, stored.mediaIds);
  return id;
}

// All write only rows that differ, because every written row makes the page of that author or topic be rendered again.

async function setMedia(tx: Tx, publicationId: string, wanted: string[], stored: string[]): Promise<void> {
  const { surplus, missing } = rowDifference(stored, wanted, (id) => id);
  if (surplus.length + missing.length > 0) await writePublicationMedia(tx, publicationId, wanted);
}

async function setAuthors(
  tx: Tx,
  publicationId: string,
  order: Order,
  personIds: string[],
  stored: StoredBeside['authors'],
): Promise<void> {
  const wanted = personIds.map((personId, position) => ({ personId, position }));
  const { surplus, missing } = rowDifference(
    stored,
    wanted,
    ({ personId, position }) => `${position} ${personId}`,
  );
  if (surplus.length > 0) {
    const ids = surplus.map(({ personId }) => personId);
    await tx.publicationAuthor.deleteMany({ where: { publicationId, personId: { in: ids } } });
  }
  if (missing.length > 0) {
    await tx.publicationAuthor.createMany({
      data: missing.map((author) => ({ publicationId, ...order, ...author })),
    });
  }
}

async function setTopics(
  tx: Tx,
  publicationId: string,
  order: Order,
  topicIds: string[],
  stored: StoredBeside['topics'],
): Promise<void> {
  const wanted = topicIds.map((topicId) => ({ topicId }));
  const { surplus, missing } = rowDifference(stored, wanted, ({ topicId }) => topicId);
  if (surplus.length > 0) {
    const ids = surplus.map(({ topicId }) => topicId);
    await tx.publicationTopic.deleteMany({ where: { publicationId, topicId: { in: ids } } });
  }
  if (missing.length > 0) {
    await tx.publicationTopic.createMany({
      data: missing.map((topic) => ({ publicationId, ...order, ...topic })),
    });
  }
}

function publicationRow(finished: Finished, doc: Node) {
  const { entry, edition, revision, versionId, fields, firstPublishedAt, at } = finished;
  const slug = fields.slug ?? '';
  return {
    entryId: entry.id,
    entryNumber: entry.number,
    revisionId: revision.id,
    versionId,
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
    relatedIds: fields.relatedIds ?? [],
    ...{ coverId: fields.coverId, coverX: fields.coverX, coverY: fields.coverY, coverAlt: fields.coverAlt },
    datelineAt: fields.dateline ? new Date(fields.dateline) : firstPublishedAt,
    firstPublishedAt,
    updatedAt: at,
    searchTitle: fields.searchTitle,
    searchDescription: fields.searchDescription,
    noindex: fields.noindex ?? false,
    ...{ canonicalUrl: fields.canonicalUrl, sharePictureId: fields.sharePictureId },
    // Center News alone leads elsewhere.
    ...{ link: entry.kind === 'center_news' ? fields.link : null, hasPage: hasBody(doc) },
    ...renderDocument(doc, edition.locale),
    renderVersion: RENDER_VERSION,
  };
}
