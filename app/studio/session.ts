import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { findSignedIn } from '@/lib/auth/sessions';
import type { SignedIn } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import { findSessionId } from './session-id';

/** Set by proxy.ts to the requested path, which is opened again after signing in. */
export const PATH_HEADER = 'x-markaz-path';

/** The signed-in user or null, looked up once per request. The cookie holds only the id of the session's row. */
export const currentUser = cache((): Promise<SignedIn | null> => signedInUser(true));

async function signedInUser(isUse: boolean): Promise<SignedIn | null> {
  const sessionId = await findSessionId();
  return sessionId ? findSignedIn(sessionId, new Date(), isUse) : null;
}

/** For pages: the signed-in user. Otherwise redirects to the sign-in page, or to the change of a one-time password. */
export async function requireUser(): Promise<SignedIn> {
  const signedIn = await currentUser();
  const path = (await headers()).get(PATH_HEADER) ?? '/studio';
  if (!signedIn) redirect(`/studio/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  if (signedIn.user.mustChangePassword && !path.startsWith('/studio/password')) redirect('/studio/password');
  return signedIn;
}

/**
 * For actions and route handlers: the signed-in user. Throws `unauthenticated`, or `forbidden` for a user who must first
 * change a one-time password. `isUse` is false for requests that a page makes by itself.
 */
export async function requireSignedIn(
  options: { withOneTimePassword?: boolean; isUse?: boolean } = {},
): Promise<SignedIn> {
  const signedIn = await (options.isUse === false ? signedInUser(false) : currentUser());
  if (!signedIn) throw new AppError('unauthenticated', [{ path: '', key: 'auth.signedOut' }]);
  if (signedIn.user.mustChangePassword && !options.withOneTimePassword) {
    throw new AppError('forbidden', [{ path: '', key: 'auth.mustChangePassword' }]);
  }
  return signedIn;
}
