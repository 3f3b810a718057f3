import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { findSignedIn } from '@/lib/auth/sessions';
import type { SignedIn } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import { authOptions } from './auth-options';

/** Set by proxy.ts: the path that is being shown, to come back to after signing in. */
export const PATH_HEADER = 'x-markaz-path';

/** Who is signed in, once per request; null for nobody. The cookie only names a row, the row decides. */
export const currentUser = cache(async (): Promise<SignedIn | null> => {
  const session = await getServerSession(authOptions());
  return session?.sessionId ? findSignedIn(session.sessionId) : null;
});

/** For pages: the signed-in user, or a redirect to signing in, or to changing a one-time password. */
export async function requireUser(): Promise<SignedIn> {
  const signedIn = await currentUser();
  const path = (await headers()).get(PATH_HEADER) ?? '/studio';
  if (!signedIn) redirect(`/studio/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  if (signedIn.user.mustChangePassword && !path.startsWith('/studio/password')) redirect('/studio/password');
  return signedIn;
}

/** For actions and route handlers: the signed-in user, or an error. A one-time password opens nothing else. */
export async function requireSignedIn(options: { withOneTimePassword?: boolean } = {}): Promise<SignedIn> {
  const signedIn = await currentUser();
  if (!signedIn) throw new AppError('unauthenticated', [{ path: '', key: 'auth.signedOut' }]);
  if (signedIn.user.mustChangePassword && !options.withOneTimePassword) {
    throw new AppError('forbidden', [{ path: '', key: 'auth.mustChangePassword' }]);
  }
  return signedIn;
}
