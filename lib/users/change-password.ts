import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { hashPassword, verifyPassword } from '@/lib/auth/passwords';
import { countAttempt } from '@/lib/auth/rate-limit';
import { recordProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError, found, requireNoIssues } from '@/lib/errors';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import { transaction } from '@/lib/transaction';
import { passwordChangedMail } from './account-mails';
import { removeFirstPassword } from './first-password-file';
import { newPasswordIssues } from './new-password-issues';
import { replacePassword } from './replace-password';

/** Sets a user's own new password. All their other sessions end and this one continues. */
export async function changePassword(
  actor: UserActor,
  passwords: { current: string; next: string },
): Promise<void> {
  await countAttempt({ key: `password:account:${actor.userId}`, attempts: 10, windowMinutes: 15 });
  const account = found(await db().user.findUnique({ where: { id: actor.userId } }));
  if (!(await verifyPassword(account.passwordHash, passwords.current))) throw await wrongCurrent(actor);
  if (passwords.current === passwords.next)
    throw new AppError('invalid', [{ path: 'next', key: 'password.unchanged' }]);
  requireNoIssues(await newPasswordIssues(account, passwords.next));
  // Hashing is slow on purpose, so it runs before the transaction locks the row.
  const passwordHash = await hashPassword(passwords.next);
  const isChanged = await transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    // An administrator may have reset the password meanwhile: the one that was verified is then no longer current.
    if (user.passwordHash !== account.passwordHash) return false;
    await replacePassword(tx, { userId: user.id, passwordHash, keptSessionId: actor.sessionId });
    // With a second factor the password that was typed proves too little (lib/sign-in/prove-identity.ts).
    if (!user.secondFactorSince) await recordProof(tx, actor.sessionId, new Date());
    const event = { action: 'user.password_changed', subjectType: 'user', subjectId: user.id } as const;
    await recordEvent(tx, actor, event);
    await enqueueMail(tx, { userId: user.id, compose: passwordChangedMail() });
    return true;
  });
  if (!isChanged) throw await wrongCurrent(actor);
  removeFirstPassword(env().DATA_DIR, account.email);
}

// Someone may be guessing in a session that was left open, so the refusal is recorded, in a transaction of its own that
// the error does not roll back.
async function wrongCurrent(actor: UserActor): Promise<AppError> {
  const event = { action: 'user.password_refused', subjectType: 'user', subjectId: actor.userId } as const;
  await transaction((tx) => recordEvent(tx, actor, event));
  return new AppError('invalid', [{ path: 'current', key: 'password.currentWrong' }]);
}
