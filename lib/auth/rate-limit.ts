import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { waitingTime } from '@/lib/i18n/waiting-time';

export interface Limit {
  /** The counter's key, such as `sign-in:account:…`. Always begins with a name that the server chose. */
  key: string;
  attempts: number;
  windowMinutes: number;
  /** Called at the first attempt beyond the limit, once per window. */
  onReached?: () => Promise<void>;
}

/**
 * Counts one attempt; throws `too_many` beyond the limit. Attempts are counted before the password is checked and in the
 * database, so that neither parallel requests nor several processes allow extra attempts. Windows follow the database's
 * clock.
 */
export async function countAttempt({ key, attempts, windowMinutes, onReached }: Limit): Promise<void> {
  const rows = await db().$queryRaw<{ count: number; minutesLeft: number }[]>`
    INSERT INTO "RateLimit" ("key", "windowStart", "count")
    VALUES (${key}, date_bin(make_interval(mins => ${windowMinutes}), now(), 'epoch'::timestamptz), 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = "RateLimit"."count" + 1
    RETURNING "count", ceil(extract(epoch from "windowStart" + make_interval(mins => ${windowMinutes}) - now()) / 60)::int AS "minutesLeft"`;
  const row = rows[0];
  if (row?.count === 1) await deleteOldAttempts();
  if (!row || row.count <= attempts) return;
  if (row.count === attempts + 1) await onReached?.();
  throw new AppError('too_many', [
    { path: '', key: 'auth.tooMany', params: waitingTime(Math.max(1, row.minutesLeft)) },
  ]);
}

/**
 * Deletes counters that are older than a day, at most 1,000 at a time. Runs whenever a window opens, so that the table
 * stays small even if no sign-in succeeds.
 */
async function deleteOldAttempts(): Promise<void> {
  await db().$executeRaw`
    DELETE FROM "RateLimit" WHERE ("key", "windowStart") IN (
      SELECT "key", "windowStart" FROM "RateLimit" WHERE "windowStart" < now() - interval '1 day'
      LIMIT 1000 FOR UPDATE SKIP LOCKED)`;
}

/** Takes back one counted attempt, after it turned out to be legitimate. */
export async function uncountAttempt(key: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "RateLimit" SET "count" = "count" - 1
    WHERE "key" = ${key} AND "count" > 1 AND "windowStart" = (SELECT max("windowStart") FROM "RateLimit" WHERE "key" = ${key})`;
}

/** Deletes a key's counters. */
export async function clearAttempts(key: string): Promise<void> {
  await db().rateLimit.deleteMany({ where: { key } });
}
