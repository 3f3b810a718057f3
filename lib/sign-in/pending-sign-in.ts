import { createHash, randomBytes } from 'node:crypto';
import { db, type Tx } from '@/lib/db';
import type { ProviderIdentity } from '@/lib/oidc/types';

/** How long the second step may take, with looking for the phone. */
export const PENDING_MINUTES = 10;
/** Wrong second steps before the password is asked for again. */
export const MAX_ATTEMPTS = 5;

const TOKEN = /^[\w-]{43}$/;

export const isBrowserToken = (token: string | undefined): token is string => TOKEN.test(token ?? '');

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** 256 bits, which nobody guesses. */
export function newBrowserToken(): string {
  return randomBytes(32).toString('base64url');
}

interface FirstStep {
  userId: string;
  method: string;
  now: Date;
  /** The account at the OpenID provider that is linked once the second step is done. */
  toLink?: Pick<ProviderIdentity, 'issuer' | 'subject' | 'email'>;
}

/** Notes that the first step is done, and returns the token that this browser carries to the second. It opens nothing by itself. */
export async function createPendingSignIn(
  tx: Tx,
  { userId, method, now, toLink }: FirstStep,
): Promise<string> {
  await tx.pendingSignIn.deleteMany({ where: { expiresAt: { lt: now } } });
  const token = newBrowserToken();
  const expiresAt = new Date(now.getTime() + PENDING_MINUTES * 60_000);
  const link = toLink && { oidcIssuer: toLink.issuer, oidcSubject: toLink.subject, oidcEmail: toLink.email };
  await tx.pendingSignIn.create({
    data: { tokenHash: tokenHash(token), userId, method, expiresAt, ...link },
  });
  return token;
}

/** The sign-in that waits for its second step in this browser, or null. */
export async function findPendingSignIn(token: string | undefined, now = new Date()) {
  if (!isBrowserToken(token)) return null;
  return db().pendingSignIn.findFirst({
    where: {
      ...{ tokenHash: tokenHash(token), expiresAt: { gt: now }, attempts: { lt: MAX_ATTEMPTS } },
      user: { deactivatedAt: null },
    },
    include: { user: { select: { id: true, email: true } } },
  });
}
