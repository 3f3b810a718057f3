import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canRetryPurges, canSeeLatePurges } from './policy';
import type { PurgeStatus } from './types';

/** Purges take milliseconds; one that waits longer is worth a word. */
const LATE_AFTER_S = 5;

interface Row {
  waiting: number;
  oldestAt: Date | null;
  isLate: boolean;
  failingSince: Date | null;
  lastFailure: string | null;
}

async function readStatus(): Promise<{ status: PurgeStatus; isLate: boolean } | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT waiting.*, coalesce(waiting."oldestAt" < clock_timestamp() - make_interval(secs => ${LATE_AFTER_S}), false) AS "isLate",
           state."failingSince", state."lastFailure"
      FROM "PurgeState" AS state
     CROSS JOIN (SELECT count(*)::int AS waiting, min("changedAt") AS "oldestAt" FROM "Purge" WHERE "priority" < 2) AS waiting
     WHERE state."isOn"`;
  if (!row) return null;
  const { waiting, oldestAt, isLate, failingSince, lastFailure } = row;
  const failure = failingSince && { since: failingSince, reason: lastFailure ?? '' };
  return { status: { waiting, oldestAt, failure }, isLate };
}

/** Null without a cache that is purged. Throws `forbidden`. */
export async function getPurgeStatus(actor: Actor): Promise<PurgeStatus | null> {
  permit(canRetryPurges(actor));
  return (await readStatus())?.status ?? null;
}

/** Since when changes have been waiting for the cache, if for more than 5 s and if the actor should know it. */
export async function findLatePurges(actor: Actor): Promise<{ since: Date } | null> {
  if (!canSeeLatePurges(actor)) return null;
  const found = await readStatus();
  return found?.isLate && found.status.oldestAt ? { since: found.status.oldestAt } : null;
}
