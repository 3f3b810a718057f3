import { db } from '@/lib/db';
import { log } from '@/lib/log';
import type { Outgoing } from './deliver-mail';
import { failureOf } from './mail-failure';
import type { MailFailure } from './types';

/** Longer than one attempt may take: a mail whose process was killed is taken over by another one after this. */
const CLAIM_S = 180;
/** Seconds before the next attempt; the last one is repeated. */
const PAUSES_S = [60, 300, 900, 3_600, 3 * 3_600, 6 * 3_600] as const;
/** A mail is tried for so long; older ones that were never tried would say what is no longer so. */
const GIVE_UP_DAYS = 3;

interface Claimed extends Outgoing {
  attempts: number;
}

interface SendOptions {
  deliver: (mail: Outgoing) => Promise<void>;
  /** Ends the work after the mail that is being sent. */
  signal?: AbortSignal;
}

/** Takes the mail that has waited longest, in a statement of its own: no transaction stays open while the server is talked to. */
async function claim(): Promise<Claimed | null> {
  const [row] = await db().$queryRaw<(Omit<Claimed, 'user'> & Outgoing['user'])[]>`
    UPDATE "Mail" mail SET "attempts" = mail."attempts" + 1, "dueAt" = now() + make_interval(secs => ${CLAIM_S}),
           "claimedUntil" = now() + make_interval(secs => ${CLAIM_S})
      FROM "User" account
     WHERE account."id" = mail."userId" AND mail."id" = (
       SELECT due."id" FROM "Mail" due JOIN "User" recipient ON recipient."id" = due."userId" AND recipient."deactivatedAt" IS NULL
        WHERE due."state" = 'waiting' AND due."dueAt" <= now()
        ORDER BY due."dueAt", due."id" LIMIT 1 FOR UPDATE OF due SKIP LOCKED)
    RETURNING mail."id", mail."recipient", mail."locale", mail."subject", mail."text", mail."html", mail."createdAt",
              mail."attempts", account."nameAr", account."nameEn"`;
  if (!row) return null;
  const { nameAr, nameEn, ...mail } = row;
  return { ...mail, user: { nameAr, nameEn } };
}

/** An account that was suspended since gets nothing any more, as when the mail would be written now. */
async function removeOfSuspended(): Promise<void> {
  await db().$executeRaw`
    DELETE FROM "Mail" mail USING "User" account
     WHERE account."id" = mail."userId" AND account."deactivatedAt" IS NOT NULL AND mail."state" = 'waiting' AND mail."dueAt" <= now()`;
}

async function giveUpOld(): Promise<void> {
  await db().$executeRaw`
    UPDATE "Mail" SET "state" = 'failed', "settledAt" = now(), "failure" = coalesce("failure", '{"reason": "old", "response": ""}'),
      "text" = CASE WHEN "isConfidential" THEN '' ELSE "text" END, "html" = CASE WHEN "isConfidential" THEN '' ELSE "html" END
     WHERE "state" = 'waiting' AND "dueAt" <= now() AND "waitingSince" < now() - make_interval(days => ${GIVE_UP_DAYS})`;
}

/** What a confidential mail says is nobody's business any more, as when it is given up. */
async function recordSent(id: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "Mail" SET "state" = 'sent', "settledAt" = now(), "failure" = NULL, "claimedUntil" = NULL,
      "text" = CASE WHEN "isConfidential" THEN '' ELSE "text" END, "html" = CASE WHEN "isConfidential" THEN '' ELSE "html" END
     WHERE "id" = ${id}::uuid AND "state" = 'waiting'`;
}

async function recordFailure(
  { id, attempts }: Claimed,
  failure: MailFailure,
  isFinal: boolean,
): Promise<void> {
  const pauseS = PAUSES_S[Math.min(attempts, PAUSES_S.length) - 1] ?? PAUSES_S[0];
  await db().$executeRaw`
    UPDATE "Mail" SET "failure" = ${JSON.stringify(failure)}::jsonb, "claimedUntil" = NULL,
      "state" = CASE WHEN ${isFinal} THEN 'failed'::"MailState" ELSE 'waiting' END,
      "settledAt" = CASE WHEN ${isFinal} THEN now() END, "dueAt" = now() + make_interval(secs => ${pauseS}),
      "text" = CASE WHEN ${isFinal} AND "isConfidential" THEN '' ELSE "text" END,
      "html" = CASE WHEN ${isFinal} AND "isConfidential" THEN '' ELSE "html" END
     WHERE "id" = ${id}::uuid AND "state" = 'waiting'`;
}

/**
 * Sends the mails that are due, one after the other, and records what became of each. Any number of processes may do it at once. Answers whether the
 * server could be used: when it cannot be reached or does not let the newsroom in, the others wait for the next time.
 */
export async function sendDueMails({ deliver, signal }: SendOptions): Promise<boolean> {
  await removeOfSuspended();
  await giveUpOld();
  while (!signal?.aborted) {
    const mail = await claim();
    if (!mail) return true;
    try {
      await deliver(mail);
    } catch (error) {
      const { isFinal, ...failure } = failureOf(error);
      log.warn({ mailId: mail.id, attempt: mail.attempts, ...failure }, 'A mail could not be sent');
      await recordFailure(mail, failure, isFinal);
      if (failure.reason === 'refused' || failure.reason === 'deferred') continue;
      return false;
    }
    await recordSent(mail.id);
  }
  return true;
}
