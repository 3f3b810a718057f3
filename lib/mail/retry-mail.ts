import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, type Issue, permit } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/enqueue';
import { isMailing } from './is-mailing';
import { canManageMail } from './policy';
import { SEND_MAIL_JOB } from './send-mail-job';

interface Locked {
  userId: string;
  state: string;
  isSuspended: boolean;
  /** It was confidential and was given up. */
  isForgotten: boolean;
  isBeingSent: boolean;
}

/** Why it cannot be tried again. */
function obstacleTo({ state, isSuspended, isForgotten, isBeingSent }: Locked): Issue | null {
  // Its recipient would get it twice.
  if (isBeingSent) return { path: '', key: 'mail.beingSent' };
  if (state === 'sent') return { path: '', key: 'mail.sent' };
  if (isForgotten) return { path: '', key: 'mail.forgotten' };
  if (isSuspended) return { path: '', key: 'mail.suspended' };
  return isMailing() ? null : { path: '', key: 'mail.noServer' };
}

/**
 * Has a mail that was given up, or that waits for its next attempt, be tried at once. Throws `forbidden`, `not_found` when it was removed, and
 * `conflict` when it is being sent or has been, when nobody knows any more what it said, when its recipient's account is suspended, or without a mail server.
 */
export async function retryMail(tx: Tx, actor: Actor, id: string): Promise<void> {
  const [mail] = await tx.$queryRaw<Locked[]>`
    SELECT mail."userId", mail."state"::text, account."deactivatedAt" IS NOT NULL AS "isSuspended",
           mail."isConfidential" AND mail."text" = '' AS "isForgotten",
           coalesce(mail."claimedUntil" > now(), false) AS "isBeingSent"
      FROM "Mail" mail JOIN "User" account ON account."id" = mail."userId" WHERE mail."id" = ${id}::uuid FOR UPDATE OF mail`;
  permit(canManageMail(actor));
  const locked = found(mail);
  const obstacle = obstacleTo(locked);
  if (obstacle) throw new AppError('conflict', [obstacle]);
  await tx.$executeRaw`
    UPDATE "Mail" SET "state" = 'waiting', "dueAt" = now(), "waitingSince" = now(), "settledAt" = NULL, "attempts" = 0
     WHERE "id" = ${id}::uuid`;
  await recordEvent(tx, actor, {
    ...{ action: 'mail.tried_again', subjectType: 'user', subjectId: locked.userId },
    data: { mailId: id },
  });
  await enqueue(tx, SEND_MAIL_JOB, {});
}
