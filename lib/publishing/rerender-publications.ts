import { log } from '@/lib/log';
import { tryParseDocument } from '@/lib/richtext/document';
import { mediaIn } from '@/lib/richtext/media-in';
import { transaction } from '@/lib/transaction';
import { RENDER_VERSION, renderDocument } from './render-document';
import { picturesBeside, writePublicationMedia } from './write-publication-media';

/** Rendering one document takes about 1 ms of processor time, so a batch delays no reader noticeably. */
const BATCH_SIZE = 20;

interface RerenderOptions {
  /** Ends the work after the batch that is being rendered. */
  signal?: AbortSignal;
  /** How many rows one transaction renders. */
  batchSize?: number;
}

interface Row {
  id: string;
  revisionId: string;
  coverId: string | null;
  sharePictureId: string | null;
  link: string | null;
}

/** The id after which the next batch begins, and how many rows were rendered; null when none were left. */
type Batch = { lastId: string; rendered: number } | null;

/**
 * Renders every publication of an older RENDER_VERSION anew from its revision; text, dates and addresses stay. Several processes may run
 * it at once: rows that another transaction has locked are skipped. When a revision cannot be read, its publication stays as it is.
 * Answers how many were rendered.
 */
export async function rerenderPublications({
  signal,
  batchSize = BATCH_SIZE,
}: RerenderOptions = {}): Promise<number> {
  let rendered = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  while (!signal?.aborted) {
    const batch = await rerenderBatch(after, batchSize);
    if (!batch) break;
    after = batch.lastId;
    rendered += batch.rendered;
  }
  return rendered;
}

function rerenderBatch(after: string, size: number): Promise<Batch> {
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT "id", "revisionId", "coverId", "sharePictureId", "link" FROM "Publication"
      WHERE "renderVersion" < ${RENDER_VERSION} AND "id" > ${after}::uuid
      ORDER BY "id" LIMIT ${size} FOR UPDATE SKIP LOCKED`;
    const last = rows.at(-1);
    if (!last) return null;
    const revisions = await tx.revision.findMany({
      where: { id: { in: rows.map((row) => row.revisionId) } },
      select: { id: true, document: true, edition: { select: { locale: true } } },
    });
    const revisionById = new Map(revisions.map((revision) => [revision.id, revision]));
    let rendered = 0;
    for (const { id, revisionId, ...beside } of rows) {
      const revision = revisionById.get(revisionId);
      const parsed = tryParseDocument(revision?.document);
      if (!revision || !parsed.ok) {
        log.error(
          { publicationId: id, revisionId },
          'A published revision cannot be read; its page stays as it is',
        );
        continue;
      }
      const data = { ...renderDocument(parsed.doc, revision.edition.locale), renderVersion: RENDER_VERSION };
      await tx.publication.update({ where: { id }, data });
      await writePublicationMedia(tx, id, [...mediaIn(parsed.doc), ...picturesBeside(beside)]);
      rendered += 1;
    }
    return { lastId: last.id, rendered };
  });
}
