import { recordEvent } from '@/lib/audit/record-event';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { isMailing } from './is-mailing';
import { canManageMail } from './policy';

export interface MailText {
  locale: Locale;
  text: string;
}

/**
 * What a mail says, for an administrator who passes it on. A confidential one is shown only where no mail server does that, after a fresh proof,
 * and the audit log says who has read it. Throws `forbidden`, `not_found`, `proof_needed`, and `conflict` when it was given up.
 */
export async function readMail(tx: Tx, actor: Actor, id: string): Promise<MailText> {
  permit(canManageMail(actor));
  const { userId, isConfidential, locale, text } = found(
    await tx.mail.findUnique({
      where: { id },
      select: { userId: true, isConfidential: true, locale: true, text: true },
    }),
  );
  if (isConfidential && isMailing())
    throw new AppError('forbidden', [{ path: '', key: 'mail.confidential' }]);
  if (!isConfidential) return { locale, text };
  await requireRecentProof(tx, actor);
  if (text === '') throw new AppError('conflict', [{ path: '', key: 'mail.forgotten' }]);
  await recordEvent(tx, actor, {
    ...{ action: 'mail.read', subjectType: 'user', subjectId: userId },
    data: { mailId: id },
  });
  return { locale, text };
}
