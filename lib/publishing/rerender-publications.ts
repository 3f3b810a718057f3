import { log } from '@/lib/log';
import { tryParseDocument } from '@/lib/richtext/document';
import { mediaIn } from '@/lib/richtext/media-in';
import { transaction } from '@/lib/transaction';
import { RENDER_VERSION, renderDocument } from './render-document';
import { type Batch, type RerenderOptions, rerenderInBatches } from './rerender-in-batches';
import { picturesBeside, writePublicationMedia } from './write-publication-media';

interface Row {
  id: string;
  revisionId: string;
  coverId: string | null;
  sharePictureId: string | null;
  link: string | null;
}

/**
 * Renders every publication of an older RENDER_VERSION anew from its revision; text, dates and addresses stay. Several processes may run
 * it at once: rows that another transaction has locked are skipped. When a revision cannot be read, its publication stays as it is.
 * Answers how many were rendered.
 */
export function rerenderPublications(options: RerenderOptions = {}): Promise<number> {
  return rerenderInBatches(rerenderBatch, options);
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
