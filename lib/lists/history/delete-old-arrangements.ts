import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { enqueue } from '@/lib/jobs/enqueue';
import { jobHandler } from '@/lib/jobs/job-handler';
import { DELETE_OLD_ARRANGEMENTS_JOB } from './old-arrangements-job';

interface Kept {
  /** Bytes of all arrangements of a list, as they are stored. */
  maxBytes: number;
  /** Arrangements of a list that are kept however large they are. */
  always: number;
}

/** A list of twenty pieces reaches neither in decades; only one of thousands does. */
const KEPT: Kept = { maxBytes: 64 * 1024 ** 2, always: 200 };

const LOOK_EVERY_MS = 24 * 60 * 60_000;
const AT_ONCE = 500;

const tooOld = ({ maxBytes, always }: Kept) => Prisma.sql`
  SELECT "listId", "version" FROM (
    SELECT "listId", "version", row_number() OVER newest_first AS "number", sum(pg_column_size("arrangement")) OVER newest_first AS "bytes"
    FROM "ListArrangement" WINDOW newest_first AS (PARTITION BY "listId" ORDER BY "version" DESC)
  ) sized WHERE "number" > ${always}::int AND "bytes" > ${maxBytes}::bigint`;

/** The oldest ones of each list go, until those that are left are small enough together. */
export async function deleteOldArrangements(signal: AbortSignal, kept = KEPT): Promise<void> {
  const rows = await db().$queryRaw<{ listId: string; version: number }[]>(tooOld(kept));
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    signal.throwIfAborted();
    const some = rows.slice(start, start + AT_ONCE);
    await db().$executeRaw`
      DELETE FROM "ListArrangement" kept
      USING unnest(${some.map(({ listId }) => listId)}::uuid[], ${some.map(({ version }) => version)}::int[]) old("listId", "version")
      WHERE kept."listId" = old."listId" AND kept."version" = old."version"`;
  }
}

export const DELETE_OLD_ARRANGEMENTS_HANDLER = jobHandler({
  kind: DELETE_OLD_ARRANGEMENTS_JOB,
  run: (_data, { signal }) => deleteOldArrangements(signal),
  lookEveryMs: LOOK_EVERY_MS,
  async enqueueOutstanding(tx) {
    const [found] = await tx.$queryRaw<{ isAny: boolean }[]>`SELECT EXISTS (${tooOld(KEPT)}) AS "isAny"`;
    if (found?.isAny) await enqueue(tx, DELETE_OLD_ARRANGEMENTS_JOB, {});
  },
});
