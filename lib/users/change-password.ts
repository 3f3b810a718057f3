import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { hashPassword, ownWordsOf, passwordIssues, verifyPassword } from '@/lib/auth/passwords';
import { countAttempt } from '@/lib/auth/rate-limit';
import { recordProof } from '@/lib/auth/recent-proof';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError, found, type Issue, requireNoIssues } from '@/lib/errors';
import { getSettings } from '@/lib/settings/get-settings';
import { transaction } from '@/lib/transaction';
import { removeFirstPassword } from './first-password-file';

/** Sets a user's own new password. All their other sessions end and this one continues. */
export async function changePassword(
  actor: UserActor,
  passwords: { current: string; next: string },
): Promise<void> {
  await countAttempt({ key: `password:account:${actor.userId}`, attempts: 10, windowMinutes: 15 });
  const account = found(await db().user.findUnique({ where: { id: actor.userId } }));
  if (!(await verifyPassword(account.passwordHash, passwords.current))) throw await wrongCurrent(actor);
  requireNoIssues(nextIssues([...ownWordsOf(account), ...(await instituteNames())], passwords));
  // Hashing is slow on purpose, so it runs before the transaction locks the row.
  const passwordHash = await hashPassword(passwords.next);
  const isChanged = await transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    // An administrator may have reset the password meanwhile: the one that was verified is then no longer current.
    if (user.passwordHash !== account.passwordHash) return false;
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, mustChangePassword: false, passwordExpiresAt: null },
    });
    await endSessionsOf(tx, user.id, 'password changed', actor.sessionId);
    // With a second factor the password that was typed proves too little (lib/sign-in/prove-identity.ts).
    if (!user.secondFactorSince) await recordProof(tx, actor.sessionId, new Date());
    const event = { action: 'user.password_changed', subjectType: 'user', subjectId: user.id } as const;
    await recordEvent(tx, actor, event);
    return true;
  });
  if (!isChanged) throw await wrongCurrent(actor);
  removeFirstPassword(env().DATA_DIR, account.email);
}

/** The institute's names are among the first guesses at its passwords. */
async function instituteNames(): Promise<string[]> {
  const { nameAr, nameEn } = await getSettings();
  return [nameAr, nameEn];
}

// Someone may be guessing in a session that was left open, so the refusal is recorded, in a transaction of its own that
// the error does not roll back.
async function wrongCurrent(actor: UserActor): Promise<AppError> {
  const event = { action: 'user.password_refused', subjectType: 'user', subjectId: actor.userId } as const;
  await transaction((tx) => recordEvent(tx, actor, event));
  return new AppError('invalid', [{ path: 'current', key: 'password.currentWrong' }]);
}

function nextIssues(ownWords: string[], { current, next }: { current: string; next: string }): Issue[] {
  if (current === next) return [{ path: 'next', key: 'password.unchanged' }];
  return passwordIssues(next, ownWords);
}
