import { transaction } from '@/lib/db';
import { log } from '@/lib/log';
import { tryParseDocument } from '@/lib/richtext/document';
import { PRINT_VERSION, printDocument } from './print-document';

/** Few enough that no reader waits for a batch: printing one piece takes about a millisecond of the processor. */
const FEW = 20;

interface Wishes {
  isLeaving?: () => boolean;
  /** How many rows one transaction prints. */
  batchSize?: number;
}

/** Where the next batch begins, and how many rows of this one were printed; null when nothing was left. */
type Batch = { lastId: string; printed: number } | null;

/**
 * Prints anew every piece on the shelf that an older printer made, from the revision that was published: words, dates
 * and addresses stay. Several processes may do it at once, none of a row that is being published meanwhile. A
 * revision that cannot be read leaves its row as it is. Answers how many rows were printed.
 */
export async function reprintShelf({
  isLeaving = () => false,
  batchSize = FEW,
}: Wishes = {}): Promise<number> {
  let printed = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  while (!isLeaving()) {
    const batch = await reprintBatch(after, batchSize);
    if (!batch) break;
    after = batch.lastId;
    printed += batch.printed;
  }
  return printed;
}

function reprintBatch(after: string, size: number): Promise<Batch> {
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; revisionId: string }[]>`
      SELECT "id", "revisionId" FROM "Publication"
      WHERE "printVersion" < ${PRINT_VERSION} AND "id" > ${after}::uuid
      ORDER BY "id" LIMIT ${size} FOR UPDATE SKIP LOCKED`;
    const last = rows.at(-1);
    if (!last) return null;
    const revisions = await tx.revision.findMany({
      where: { id: { in: rows.map((row) => row.revisionId) } },
      select: { id: true, document: true, edition: { select: { locale: true } } },
    });
    const revisionById = new Map(revisions.map((revision) => [revision.id, revision]));
    let printed = 0;
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
      const data = { ...printDocument(parsed.doc, revision.edition.locale), printVersion: PRINT_VERSION };
      await tx.publication.update({ where: { id }, data });
      printed += 1;
    }
    return { lastId: last.id, printed };
  });
}
