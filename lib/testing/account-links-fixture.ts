import { randomUUID } from 'node:crypto';
import { makeAccountLink } from '@/lib/account-links/make-account-link';
import type { LinkPurpose } from '@/lib/account-links/types';
import { createSession } from '@/lib/auth/sessions';
import type { Role, UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { acceptInvitation } from '@/lib/users/accept-invitation';
import { confirmEmail } from '@/lib/users/confirm-email';
import { setPasswordByLink } from '@/lib/users/set-password-by-link';
import { takeEmailBack } from '@/lib/users/take-email-back';
import { CAST_PASSWORD, castUser, signedIn } from './cast';

/** From which links are opened. */
export const address = '192.0.2.7';
export const CHOSEN = 'نوارس فوق خور دبي صباحاً';
export const GONE = { code: 'not_found', issues: [{ key: 'accountLink.gone' }] };
const NAMES = { nameAr: 'زميلة جديدة', nameEn: 'New Colleague' };

export const tokenIn = (text: string): string => /#([\w-]{43})/.exec(text)?.[1] ?? '';
export const newEmail = () => `${randomUUID().slice(0, 8)}@markaz.example`;

/** An account that is nobody else's, with the password of the cast. */
export async function givenAccount(fields: { invitedAt?: Date; role?: Role } = {}) {
  const { passwordHash } = await castUser('omar');
  const own = { ...NAMES, email: newEmail(), interfaceLocale: 'en' as const, passwordHash };
  const closed = fields.invitedAt && { mustChangePassword: true, passwordExpiresAt: fields.invitedAt };
  return db().user.create({ data: { role: 'author', ...own, ...closed, ...fields } });
}

export async function givenSession({ id, role }: { id: string; role: Role }): Promise<UserActor> {
  return { userId: id, role, sessionId: await createSession(db(), id, role, new Date()) };
}

/** A link to an account of its own. */
export async function givenLink(purpose: LinkPurpose, now = new Date()) {
  const user = await givenAccount(purpose === 'invitation' ? { invitedAt: now } : {});
  const { userId: createdById } = await signedIn('layla');
  const email = purpose === 'newEmail' || purpose === 'oldEmail' ? newEmail() : undefined;
  const link = { userId: user.id, purpose, createdById, ...(email && { email }) };
  return { user, token: tokenIn(await makeAccountLink(db(), link, now)) };
}

/** What each link is for. */
export const USES: Record<LinkPurpose, (token: string, now?: Date) => Promise<unknown>> = {
  newPassword: (token, now) => setPasswordByLink({ token, address, next: CHOSEN }, now),
  newEmail: (token, now) => confirmEmail({ token, address, password: CAST_PASSWORD }, now),
  oldEmail: (token, now) => takeEmailBack({ token, address }, now),
  invitation: (token, now) =>
    acceptInvitation({ ...NAMES, interfaceLocale: 'en', token, address, next: CHOSEN }, now),
};

/** The mails to an account, the oldest first. */
export const mailsTo = (userId: string) => db().mail.findMany({ where: { userId }, orderBy: { id: 'asc' } });

/** The token of the last link that was mailed to this address. */
export async function mailedToken(recipient: string): Promise<string> {
  const { text } = await db().mail.findFirstOrThrow({
    where: { recipient, text: { contains: '#' } },
    orderBy: { id: 'desc' },
  });
  return tokenIn(text);
}

export const passwordOf = (email: string, password = CAST_PASSWORD) => ({ email, password, address });
