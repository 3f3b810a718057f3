import type { Tx } from '@/lib/db';
import { EVERYTHING } from '@/lib/public-changes/keys';
import { PurgeFailure } from './send-purge';
import { surrogateKeysOfChanges } from './surrogate-keys';

/**
 * `none`: nothing is due. `busy`: another process is sending. Otherwise what became of the purges that were due; there may be more.
 */
export type SendOutcome = { kind: 'none' | 'busy' | 'confirmed' } | { kind: 'failed'; reason: string };

interface DueRow {
  id: bigint;
  keys: string[];
  priority: number;
}

/** Rows of one batch. */
const BATCH = 500;

/** Past this many waiting rows, all of them are replaced by one that purges all pages, so that a long outage of the cache costs little. */
const MAX_WAITING = 10_000;

/**
 * Seconds after its confirmation, and after that of each repetition, after which a purge is sent again. A process of ours may learn of
 * the change some milliseconds later than the cache, and until then answers with the former page: seen in 1 of 60 changes on a busy
 * machine. One whose LISTEN connection died silently learns of it up to 5 s later. What the cache has stored by then is purged by
 * the next request.
 */
export const REPEAT_AFTER_S = [0.2, 1, 10] as const;

/** Priority of the last repetition; 0 and 1 are those of the first request. */
export const LAST_PRIORITY = 1 + REPEAT_AFTER_S.length;

/** Wait after a failure: 1, 2, 4, 8, 10, 10 … seconds. */
const MAX_RETRY_S = 10;

async function listDue(tx: Tx): Promise<DueRow[]> {
  return tx.$queryRaw<DueRow[]>`
    SELECT "id", "keys", "priority" FROM "Purge"
     WHERE "dueAt" <= clock_timestamp()
       AND NOT EXISTS (SELECT FROM "PurgeState" WHERE "retryAt" > clock_timestamp())
     ORDER BY "priority", "id" LIMIT ${BATCH}`;
}

/** Priorities 0 and 1 become 2, 3 and 4, the repetitions. */
async function recordConfirmation(tx: Tx, rows: readonly DueRow[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await tx.$executeRaw`DELETE FROM "Purge" WHERE "id" = ANY (${ids}) AND "priority" = ${LAST_PRIORITY}`;
  await tx.$executeRaw`
    UPDATE "Purge" SET "priority" = greatest("priority", 1) + 1,
      "dueAt" = clock_timestamp() + make_interval(secs => (${[...REPEAT_AFTER_S]}::float8[])[greatest("priority", 1)])
     WHERE "id" = ANY (${ids})`;
  await tx.$executeRaw`
    UPDATE "PurgeState" SET "failures" = 0, "failingSince" = NULL, "lastFailure" = NULL, "retryAt" = NULL
     WHERE "failures" > 0`;
}

async function recordFailure(tx: Tx, reason: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "PurgeState" SET "failures" = "failures" + 1, "lastFailure" = ${reason},
      "failingSince" = coalesce("failingSince", clock_timestamp()),
      "retryAt" = clock_timestamp() + make_interval(secs => least(${MAX_RETRY_S}, power(2, least("failures", 10))))`;
  const [{ count, changedAt } = { count: 0n, changedAt: null }] = await tx.$queryRaw<
    { count: bigint; changedAt: Date | null }[]
  >`SELECT count(*), min("changedAt") AS "changedAt" FROM "Purge"`;
  if (count <= MAX_WAITING || changedAt === null) return;
  await tx.$executeRaw`DELETE FROM "Purge"`;
  await tx.purge.create({ data: { keys: [EVERYTHING], priority: 0, changedAt } });
}

/**
 * Sends the purges that are due, withdrawn content first, otherwise in the order of commits, and records what became of them. One
 * process at a time, held by an advisory lock; no other transaction waits for it. When the commit fails, the same purges are sent
 * again, which does no harm.
 */
export async function sendDuePurges(
  tx: Tx,
  send: (surrogateKeys: readonly string[]) => Promise<void>,
): Promise<SendOutcome> {
  const [lock] = await tx.$queryRaw<{ isMine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('purges')) AS "isMine"`;
  if (!lock?.isMine) return { kind: 'busy' };
  const rows = await listDue(tx);
  if (rows.length === 0) return { kind: 'none' };
  try {
    await send(surrogateKeysOfChanges(rows.flatMap(({ keys }) => keys)));
  } catch (error) {
    if (!(error instanceof PurgeFailure)) throw error;
    await recordFailure(tx, error.reason);
    return { kind: 'failed', reason: error.reason };
  }
  await recordConfirmation(tx, rows);
  return { kind: 'confirmed' };
}
