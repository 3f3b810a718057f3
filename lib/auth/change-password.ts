import { recordEvent } from '@/lib/audit/record-event';
import { transaction } from '@/lib/db';
import { AppError, found, requireNoIssues } from '@/lib/errors';
import { hashPassword, passwordIssues, verifyPassword } from './passwords';
import { countAttempt } from './rate-limit';
import { endSessionsOf } from './sessions';
import type { Actor } from './types';

/** A user sets a new password; every other session of theirs ends, this one goes on. */
export async function changePassword(
  actor: Actor,
  passwords: { current: string; next: string },
): Promise<void> {
  await countAttempt({ key: `password:account:${actor.userId}`, attempts: 10, windowMinutes: 15 });
  await transaction(async (tx) => {
    const user = found(await tx.user.findUnique({ where: { id: actor.userId } }));
    if (!(await verifyPassword(user.passwordHash, passwords.current))) {
      throw new AppError('invalid', [{ path: 'current', key: 'password.currentWrong' }]);
    }
    if (passwords.current === passwords.next) {
      throw new AppError('invalid', [{ path: 'next', key: 'password.unchanged' }]);
    }
    const emailWords = user.email.split(/[@.]/);
    requireNoIssues(passwordIssues(passwords.next, [...emailWords, user.nameAr, user.nameEn]));
    await tx.user.update({
      where: { id: user.id },
      data: {
        passwordHash: await hashPassword(passwords.next),
        mustChangePassword: false,
        passwordExpiresAt: null,
      },
    });
    await endSessionsOf(tx, user.id, 'password changed', actor.sessionId);
    await recordEvent(tx, actor, {
      action: 'user.password_changed',
      subjectType: 'user',
      subjectId: user.id,
    });
  });
}
