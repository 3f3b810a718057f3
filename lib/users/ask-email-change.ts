import { makeAccountLink } from '@/lib/account-links/make-account-link';
import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { countAttempt } from '@/lib/auth/rate-limit';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import { enqueueMails } from '@/lib/mail/enqueue-mail';
import { type Tx, transaction } from '@/lib/transaction';
import { linkMail } from './account-mails';
import { requireFreeEmail } from './require-free-email';

const LIMIT = { attempts: 10, windowMinutes: 60 };

/**
 * Asks for another e-mail address of the user's own account. Nothing changes before whoever reads mails at the new one confirms it; whoever
 * reads them at the present one is told, and can take it back. Throws `proof_needed`, `invalid` for an address that an account has, and `too_many`.
 */
export async function askEmailChange(
  actor: UserActor,
  { email }: { email: string },
  now = new Date(),
): Promise<void> {
  await countAttempt({ key: `email-change:account:${actor.userId}`, ...LIMIT });
  await transaction((tx) => makeLinks(tx, actor, email.toLowerCase(), now));
}

async function makeLinks(tx: Tx, actor: UserActor, email: string, now: Date): Promise<void> {
  const user = await lockAccount(tx, actor.userId);
  await requireRecentProof(tx, actor);
  if (email === user.email) throw new AppError('invalid', [{ path: 'email', key: 'users.sameEmail' }]);
  await requireFreeEmail(tx, email);
  const userId = user.id;
  const confirm = await makeAccountLink(tx, { userId, purpose: 'newEmail', email }, now);
  const takeBack = await makeAccountLink(tx, { userId, purpose: 'oldEmail', email: user.email }, now);
  await recordEvent(tx, actor, {
    ...{ action: 'user.email_change_asked', subjectType: 'user', subjectId: userId },
    data: { email },
  });
  const toNew = linkMail({ purpose: 'newEmail', path: confirm, names: user });
  const toOld = linkMail({ purpose: 'oldEmail', path: takeBack, email });
  await enqueueMails(tx, [
    { userId, address: email, compose: toNew, isConfidential: true },
    { userId, compose: toOld, isConfidential: true },
  ]);
}
