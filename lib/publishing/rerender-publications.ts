import { log } from '@/lib/log';
import { tryParseDocument } from '@/lib/richtext/document';
import { transaction } from '@/lib/transaction';
import { RENDER_VERSION, renderDocument } from './render-document';

/** Few enough that no reader waits for a batch: printing one piece takes about a millisecond of the processor. */
const FEW = 20;

interface RerenderOptions {
  isShuttingDown?: () => boolean;
  /** How many rows one transaction prints. */
  batchSize?: number;
}

/** Where the next batch begins, and how many rows of this one were rendered; null when nothing was left. */
type Batch = { lastId: string; rendered: number } | null;

/**
 * Prints anew every piece on the shelf that an older printer made, from the revision that was published: words, dates
 * and addresses stay. Several processes may do it at once, none of a row that is being published meanwhile. A
 * revision that cannot be read leaves its row as it is. Answers how many rows were rendered.
 */
export async function rerenderPublications({
  isShuttingDown = () => false,
  batchSize = FEW,
}: RerenderOptions = {}): Promise<number> {
  let rendered = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  while (!isShuttingDown()) {
    const batch = await rerenderBatch(after, batchSize);
    if (!batch) break;
    after = batch.lastId;
    rendered += batch.rendered;
  }
  return rendered;
}

function rerenderBatch(after: string, size: number): Promise<Batch> {
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; revisionId: string }[]>`
      SELECT "id", "revisionId" FROM "Publication"
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
    for (const { id, revisionId } of rows) {
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
      rendered += 1;
    }
    return { lastId: last.id, rendered };
  });
}
