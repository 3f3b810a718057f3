import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';

export interface Limit {
  /** What is limited, such as `sign-in:account:…`. Made by the server, never taken from a request field. */
  key: string;
  attempts: number;
  windowMinutes: number;
  /** Called for the first attempt beyond the limit, once in a window. */
  onReached?: () => Promise<void>;
}

/**
 * Counts one attempt and refuses with `too_many` beyond the limit. Counted before the attempt is judged, in the
 * database, so that neither parallel requests nor a second process gain extra tries. The database's clock decides.
 */
export async function countAttempt({ key, attempts, windowMinutes, onReached }: Limit): Promise<void> {
  const rows = await db().$queryRaw<{ count: number; minutesLeft: number }[]>`
    INSERT INTO "RateLimit" ("key", "windowStart", "count")
    VALUES (${key}, date_bin(make_interval(mins => ${windowMinutes}), now(), 'epoch'::timestamptz), 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = "RateLimit"."count" + 1
    RETURNING "count", ceil(extract(epoch from "windowStart" + make_interval(mins => ${windowMinutes}) - now()) / 60)::int AS "minutesLeft"`;
  const row = rows[0];
  if (row?.count === 1) await forgetOldAttempts();
  if (!row || row.count <= attempts) return;
  if (row.count === attempts + 1) await onReached?.();
  throw new AppError('too_many', [
    { path: '', key: 'auth.tooMany', params: { minutes: Math.max(1, row.minutesLeft) } },
  ]);
}

/** Whoever begins to count sweeps what is a day old, so that the table cannot grow without anybody signing in. */
async function forgetOldAttempts(): Promise<void> {
  await db().$executeRaw`
    DELETE FROM "RateLimit" WHERE ("key", "windowStart") IN (
      SELECT "key", "windowStart" FROM "RateLimit" WHERE "windowStart" < now() - interval '1 day'
      LIMIT 1000 FOR UPDATE SKIP LOCKED)`;
}

/** Gives an attempt back that turned out to be honest. */
export async function forgiveAttempt(key: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "RateLimit" SET "count" = "count" - 1
    WHERE "key" = ${key} AND "count" > 1 AND "windowStart" = (SELECT max("windowStart") FROM "RateLimit" WHERE "key" = ${key})`;
}

/** Forgets a key's count. */
export async function clearAttempts(key: string): Promise<void> {
  await db().rateLimit.deleteMany({ where: { key } });
}
