import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { findSignedIn } from '@/lib/auth/sessions';
import type { SignedIn } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import { refreshRegional } from '@/lib/settings/load-regional';
import { findSessionId } from './session-id';

/** Set by proxy.ts to the requested path, which is opened again after signing in. */
export const PATH_HEADER = 'x-markaz-path';

/** The signed-in user or null, looked up once per request. The cookie holds only the id of the session's row. */
export const currentUser = cache((): Promise<SignedIn | null> => signedInUser(true));

async function signedInUser(isUse: boolean): Promise<SignedIn | null> {
  const sessionId = await findSessionId();
  if (!sessionId) return null;
  const [signedIn] = await Promise.all([findSignedIn(sessionId, new Date(), isUse), refreshRegional()]);
  return signedIn;
}

/** Whether there is something that the user must do before anything else; the page where they do it. */
function firstDuty({ user }: SignedIn): '/studio/password' | '/studio/second-step' | null {
  if (user.mustChangePassword) return '/studio/password';
  return user.mustSetUpSecondStep ? '/studio/second-step' : null;
}

/** Whether the user may see what is in the newsroom: signed in, with nothing to do first. */
export function isAdmitted(signedIn: SignedIn | null): signedIn is SignedIn {
  return signedIn !== null && firstDuty(signedIn) === null;
}

/**
 * For pages: the signed-in user. Otherwise redirects to the sign-in page, to the change of a one-time password, or to where the second
 * step that the user's role needs is set up.
 */
export async function requireUser(): Promise<SignedIn> {
  const signedIn = await currentUser();
  const path = (await headers()).get(PATH_HEADER) ?? '/studio';
  if (!signedIn) redirect(`/studio/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  const duty = firstDuty(signedIn);
  if (duty && !path.startsWith(duty)) redirect(duty);
  return signedIn;
}

export interface Admission {
  /** Admits users who still have a one-time password. */
  withOneTimePassword?: boolean;
  /** Admits users whose role needs a second step that they have not set up. */
  withoutSecondStep?: boolean;
}

/**
 * For actions and route handlers: the signed-in user. Throws `unauthenticated`, or `forbidden` for a user who must first
 * change a one-time password or set up the second step. `isUse` is false for requests that a page makes by itself.
 */
export async function requireSignedIn(options: Admission & { isUse?: boolean } = {}): Promise<SignedIn> {
  const signedIn = await (options.isUse === false ? signedInUser(false) : currentUser());
  if (!signedIn) throw new AppError('unauthenticated', [{ path: '', key: 'auth.signedOut' }]);
  if (signedIn.user.mustChangePassword && !options.withOneTimePassword) {
    throw new AppError('forbidden', [{ path: '', key: 'auth.mustChangePassword' }]);
  }
  if (signedIn.user.mustSetUpSecondStep && !options.withoutSecondStep) {
    throw new AppError('forbidden', [{ path: '', key: 'auth.mustSetUpSecondStep' }]);
  }
  return signedIn;
}
