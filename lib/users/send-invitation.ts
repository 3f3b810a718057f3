import { makeAccountLink } from '@/lib/account-links/make-account-link';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import { isMailing } from '@/lib/mail/is-mailing';
import { linkMail } from './account-mails';

export interface SentInvitation {
  /** Of this site. Shown once. */
  path: string;
  isMailed: boolean;
}

/** Makes the link of an invitation, which ends the one from before, and mails it where there is a mail server. The last step of inviting. */
export async function sendInvitation(
  tx: Tx,
  actor: Actor,
  { id: userId }: { id: string },
  now: Date,
): Promise<SentInvitation> {
  const link = { userId, purpose: 'invitation' as const };
  const path = await makeAccountLink(tx, { ...link, createdById: actor.userId }, now);
  if (!isMailing() || actor.userId === null) return { path, isMailed: false };
  const names = await tx.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { nameAr: true, nameEn: true },
  });
  const compose = linkMail({ purpose: 'invitation', path, names });
  await enqueueMail(tx, { userId, compose, isConfidential: true });
  return { path, isMailed: true };
}
