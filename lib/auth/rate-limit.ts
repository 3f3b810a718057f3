import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';

export interface Limit {
  /** What is limited, such as `sign-in:account:…`. Made by the server, never taken from a request field. */
  key: string;
  attempts: number;
  windowMinutes: number;
}

/**
 * Counts one attempt and refuses with `too_many` beyond the limit. Counted before the attempt is judged, in the
 * database, so that neither parallel requests nor a second process gain extra tries. The database's clock decides.
 */
export async function countAttempt({ key, attempts, windowMinutes }: Limit): Promise<void> {
  const rows = await db().$queryRaw<{ count: number; minutesLeft: number }[]>`
    INSERT INTO "RateLimit" ("key", "windowStart", "count")
    VALUES (${key}, date_bin(make_interval(mins => ${windowMinutes}), now(), 'epoch'::timestamptz), 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = "RateLimit"."count" + 1
    RETURNING "count", ceil(extract(epoch from "windowStart" + make_interval(mins => ${windowMinutes}) - now()) / 60)::int AS "minutesLeft"`;
  const row = rows[0];
  if (row && row.count > attempts) {
    throw new AppError('too_many', [
      { path: '', key: 'auth.tooMany', params: { minutes: Math.max(1, row.minutesLeft) } },
    ]);
  }
}

/** Gives an attempt back that turned out to be honest. */
export async function forgiveAttempt(key: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "RateLimit" SET "count" = "count" - 1
    WHERE "key" = ${key} AND "count" > 1 AND "windowStart" = (SELECT max("windowStart") FROM "RateLimit" WHERE "key" = ${key})`;
}

/** Forgets a key's count, and with it whatever is a day old. */
export async function clearAttempts(key: string): Promise<void> {
  await db()
    .$executeRaw`DELETE FROM "RateLimit" WHERE "key" = ${key} OR "windowStart" < now() - interval '1 day'`;
}
