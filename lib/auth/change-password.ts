import { recordEvent } from '@/lib/audit/record-event';
import { db } from '@/lib/db';
import { AppError, found, type Issue, requireNoIssues } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { findHouseWords } from './find-house-words';
import { lockAccount } from './lock-account';
import { hashPassword, ownWordsOf, passwordIssues, verifyPassword } from './passwords';
import { countAttempt } from './rate-limit';
import { endSessionsOf } from './sessions';
import type { Actor } from './types';

/** A user sets a new password; every other session of theirs ends, this one goes on. */
export async function changePassword(
  actor: Actor,
  passwords: { current: string; next: string },
): Promise<void> {
  await countAttempt({ key: `password:account:${actor.userId}`, attempts: 10, windowMinutes: 15 });
  const seen = found(await db().user.findUnique({ where: { id: actor.userId } }));
  if (!(await verifyPassword(seen.passwordHash, passwords.current))) throw await wrongCurrent(actor);
  requireNoIssues(nextIssues([...ownWordsOf(seen), ...(await findHouseWords())], passwords));
  // Hashing takes long on purpose, so it is done before the row is held.
  const passwordHash = await hashPassword(passwords.next);
  const changed = await transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    // An administrator may have reset it since: what was verified is the current password no more.
    if (user.passwordHash !== seen.passwordHash) return false;
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, mustChangePassword: false, passwordExpiresAt: null },
    });
    await endSessionsOf(tx, user.id, 'password changed', actor.sessionId);
    await recordEvent(tx, actor, {
      action: 'user.password_changed',
      subjectType: 'user',
      subjectId: user.id,
    });
    return true;
  });
  if (!changed) throw await wrongCurrent(actor);
}

// Somebody at an unlocked desk might be guessing, so it leaves a line; in a transaction of its own, which nothing undoes.
async function wrongCurrent(actor: Actor): Promise<AppError> {
  const event = { action: 'user.password_refused', subjectType: 'user', subjectId: actor.userId } as const;
  await transaction((tx) => recordEvent(tx, actor, event));
  return new AppError('invalid', [{ path: 'current', key: 'password.currentWrong' }]);
}

function nextIssues(ownWords: string[], { current, next }: { current: string; next: string }): Issue[] {
  if (current === next) return [{ path: 'next', key: 'password.unchanged' }];
  return passwordIssues(next, ownWords);
}
