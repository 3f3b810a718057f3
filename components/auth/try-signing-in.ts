'use client';

import { type SignInResponse, signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import type { Failure } from '@/components/ui/use-action';
import { waitingTime } from '@/lib/i18n/waiting-time';
import { KNOWN_REFUSALS } from './known-refusals';

/** Returns null for success, otherwise the issue's key with its number, such as `auth.tooMany:12`. */
export async function trySigningIn(step: () => Promise<SignInResponse | undefined>): Promise<string | null> {
  try {
    const answer = await step();
    return answer?.ok && !answer.error ? null : (answer?.error ?? 'auth.unavailable');
  } catch {
    return 'network';
  }
}

/** Where the second step is shown. The server has noted in a cookie that the password was right. */
export const secondStepPath = (destination: string) =>
  `/studio/sign-in/second-step?callbackUrl=${encodeURIComponent(destination)}`;

/**
 * Signs in with a password that was chosen a moment ago, as everybody does: also with the second step where the account has one. A full page load,
 * because the page may be in the other language, and the password is then no longer in the page's memory.
 */
export async function signInWithChosen(
  account: { email: string; password: string },
  destination: string,
): Promise<void> {
  // Otherwise the present address goes along and into a cookie, with the token behind its `#`.
  const options = { redirect: false, callbackUrl: destination } as const;
  const refusal = await trySigningIn(() => signIn('credentials', { ...options, ...account }));
  window.location.assign(refusal === null ? destination : pathAfter(refusal, destination));
}

/** Whatever keeps the session from opening, the password is saved, and the sign-in page says so. */
const pathAfter = (refusal: string, destination: string) =>
  refusal === 'auth.secondStep'
    ? secondStepPath(destination)
    : `/studio/sign-in?saved&refused=${refusal}&callbackUrl=${encodeURIComponent(destination)}`;

/** What the user reads of a refusal. */
export function useSignInFailure(): (refusal: string) => Failure {
  const t = useTranslations('errors.auth');
  return (refusal) => {
    if (refusal === 'network') return { code: 'network', issues: [] };
    const [key, minutes] = refusal.split(':');
    const message =
      key === 'auth.tooMany'
        ? t('tooMany', waitingTime(Number(minutes ?? 1)))
        : t(KNOWN_REFUSALS.find((known) => key === `auth.${known}`) ?? 'unavailable');
    return { code: 'invalid', issues: [{ path: '', key: key ?? '', message }] };
  };
}
