import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import type { Tx } from '@/lib/db';
import { transaction } from '@/lib/transaction';

const RETENTION_DAYS = 90;

export interface RefusedAttempt {
  /**
   * An account that exists, by its e-mail address; otherwise the network, because a client can invent any number of accounts. An account by its
   * id when the second step was refused after the right password.
   */
  subjectType: 'account' | 'address' | 'user';
  subjectId: string;
  /** The visitor's network address. */
  address: string;
}

/**
 * Counts a refused attempt per subject and day. The audit log, which is kept forever, gets an event for the 1st, 10th, 100th … attempt
 * of the day, with the count and the network address of that attempt.
 */
export function recordRefusal({ subjectType, subjectId, address }: RefusedAttempt): Promise<void> {
  return transaction(async (tx) => {
    const attempts = await count(tx, `${subjectType}:${subjectId}`);
    if (attempts === 1) await deleteOldCounts(tx);
    if (!Number.isInteger(Math.log10(attempts))) return;
    const action = subjectType === 'user' ? 'session.step_refused' : 'session.refused';
    const event = { action, subjectType, subjectId } as const;
    await recordEvent(tx, UNKNOWN_VISITOR, { ...event, data: { address, attempts } });
  });
}

async function count(tx: Tx, subject: string): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    INSERT INTO "RefusedSignIn" ("day", "subject") VALUES ((now() AT TIME ZONE 'UTC')::date, ${subject})
    ON CONFLICT ("day", "subject") DO UPDATE SET "count" = "RefusedSignIn"."count" + 1
    RETURNING "count"`;
  return rows[0]?.count ?? 0;
}

/** At most 1,000 at a time, so that no attempt waits for a long deletion. */
async function deleteOldCounts(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "RefusedSignIn" WHERE ("day", "subject") IN (
      SELECT "day", "subject" FROM "RefusedSignIn"
      WHERE "day" < (now() AT TIME ZONE 'UTC')::date - ${RETENTION_DAYS}::int
      ORDER BY "day", "subject" LIMIT 1000 FOR UPDATE SKIP LOCKED)`;
}
