import { transaction } from '@/lib/transaction';
import { SEARCH_VERSION } from './search-version';
import { writeSearchDocuments } from './write-search-documents';

/** One document takes some 5 ms, most of it in the database. */
const BATCH_SIZE = 20;

export interface IndexOptions {
  isShuttingDown?: () => boolean;
  /** How many publications one transaction analyses. */
  batchSize?: number;
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Writes what publications are found by where it is missing, where an older SEARCH_VERSION has written it, and where an older build
 * published since. Several processes may run it at once: rows that another transaction has locked are skipped. Answers how many were
 * written.
 */
export async function indexPublications({
  isShuttingDown = () => false,
  batchSize = BATCH_SIZE,
}: IndexOptions = {}): Promise<number> {
  let count = 0;
  for (let after = FIRST; !isShuttingDown(); ) {
    const batch = await indexBatch(after, batchSize);
    const last = batch.at(-1);
    if (last === undefined) break;
    after = last;
    count += batch.length;
  }
  return count;
}

function indexBatch(after: string, size: number): Promise<string[]> {
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT p."id" FROM "Publication" p LEFT JOIN "SearchDocument" d ON d."publicationId" = p."id"
      WHERE p."id" > ${after}::uuid AND (d."version" IS NULL OR d."version" < ${SEARCH_VERSION} OR d."revisionId" <> p."revisionId")
      ORDER BY p."id" LIMIT ${size} FOR NO KEY UPDATE OF p SKIP LOCKED`;
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await writeSearchDocuments(tx, ids);
    return ids;
  });
}
