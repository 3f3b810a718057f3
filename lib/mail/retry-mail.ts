import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/enqueue';
import { isMailing } from './is-mailing';
import { canManageMail } from './policy';
import { SEND_MAIL_JOB } from './send-mail-job';

/**
 * Has a mail that was given up, or that waits for its next attempt, be tried at once. Throws `forbidden`, `not_found` when it was removed, and
 * `conflict` when it has been sent, or without a mail server.
 */
export async function retryMail(tx: Tx, actor: Actor, id: string): Promise<void> {
  const [mail] = await tx.$queryRaw<{ userId: string; state: string }[]>`
    SELECT "userId", "state"::text FROM "Mail" WHERE "id" = ${id}::uuid FOR UPDATE`;
  permit(canManageMail(actor));
  const { state, userId } = found(mail);
  if (state === 'sent') throw new AppError('conflict', [{ path: '', key: 'mail.sent' }]);
  if (!isMailing()) throw new AppError('conflict', [{ path: '', key: 'mail.noServer' }]);
  await tx.$executeRaw`
    UPDATE "Mail" SET "state" = 'waiting', "dueAt" = now(), "waitingSince" = now(), "settledAt" = NULL, "attempts" = 0
     WHERE "id" = ${id}::uuid`;
  await recordEvent(tx, actor, {
    ...{ action: 'mail.tried_again', subjectType: 'user', subjectId: userId },
    data: { mailId: id },
  });
  await enqueue(tx, SEND_MAIL_JOB, {});
}
