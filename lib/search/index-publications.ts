import { Prisma } from '@/lib/generated/prisma/client';
import { type Tx, transaction } from '@/lib/transaction';
import { SEARCH_VERSION } from './search-version';
import { writeSearchDocuments } from './write-search-documents';

/** One document takes some 5 ms, most of it in the database. */
const BATCH_SIZE = 20;

/** While the database writes one batch, the words of another one are taken. */
const AT_ONCE = 2;

export interface IndexOptions {
  /** Ends the work between two transactions. */
  signal?: AbortSignal | undefined;
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
  signal,
  batchSize = BATCH_SIZE,
}: IndexOptions = {}): Promise<number> {
  const failed = new AbortController();
  const isEnded = () => failed.signal.aborted || signal?.aborted === true;
  const runs = Array.from({ length: AT_ONCE }, () =>
    indexBatches(batchSize, isEnded).catch((error: unknown) => {
      failed.abort();
      throw error;
    }),
  );
  // All of them have ended when this one does.
  await Promise.allSettled(runs);
  return (await Promise.all(runs)).reduce((sum, count) => sum + count, 0);
}

async function indexBatches(batchSize: number, isEnded: () => boolean): Promise<number> {
  let count = 0;
  for (let after = FIRST; !isEnded(); ) {
    const batch = await indexBatch(after, batchSize);
    if (batch === null) break;
    after = batch.last;
    count += batch.written;
  }
  return count;
}

const isOutdated = Prisma.sql`
  (d."version" IS NULL OR d."version" < ${SEARCH_VERSION} OR d."revisionId" <> p."revisionId")`;

/** Whether anything is to be done. Where nothing is, all publications are compared: some 100 ms for 100,000. */
export async function hasOutdated(tx: Tx): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Publication" p LEFT JOIN "SearchDocument" d ON d."publicationId" = p."id" WHERE ${isOutdated} LIMIT 1`;
  return rows.length > 0;
}

/** The last publication that was looked at, and how many were written; null where none is left. */
function indexBatch(after: string, size: number): Promise<{ last: string; written: number } | null> {
  return transaction(async (tx) => {
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT p."id" FROM "Publication" p LEFT JOIN "SearchDocument" d ON d."publicationId" = p."id"
      WHERE p."id" > ${after}::uuid AND ${isOutdated}
      ORDER BY p."id" LIMIT ${size} FOR NO KEY UPDATE OF p SKIP LOCKED`;
    const last = locked.at(-1)?.id;
    if (last === undefined) return null;
    // The statement above sees what was committed when it began. What others have written until it had the locks, only a later one sees.
    const found = locked.map(({ id }) => id);
    const ids = await tx.$queryRaw<{ id: string }[]>`
      SELECT p."id" FROM "Publication" p LEFT JOIN "SearchDocument" d ON d."publicationId" = p."id"
      WHERE p."id" = ANY(${found}::uuid[]) AND ${isOutdated}`;
    if (ids.length > 0)
      await writeSearchDocuments(
        tx,
        ids.map(({ id }) => id),
      );
    return { last, written: ids.length };
  });
}
