'use client';

import type { SignInResponse } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import type { Failure } from '@/components/ui/use-action';
import { waitingTime } from '@/lib/i18n/waiting-time';

/** Returns null for success, otherwise the issue's key with its number, such as `auth.tooMany:12`. */
export async function trySigningIn(step: () => Promise<SignInResponse | undefined>): Promise<string | null> {
  try {
    const answer = await step();
    return answer?.ok && !answer.error ? null : (answer?.error ?? 'auth.unavailable');
  } catch {
    return 'network';
  }
}

const KNOWN = ['wrong', 'wrongCode', 'stepExpired', 'passkeyRefused', 'busy'] as const;

/** What the user reads of a refusal. */
export function useSignInFailure(): (refusal: string) => Failure {
  const t = useTranslations('errors.auth');
  return (refusal) => {
    if (refusal === 'network') return { code: 'network', issues: [] };
    const [key, minutes] = refusal.split(':');
    const message =
      key === 'auth.tooMany'
        ? t('tooMany', waitingTime(Number(minutes ?? 1)))
        : t(KNOWN.find((known) => key === `auth.${known}`) ?? 'unavailable');
    return { code: 'invalid', issues: [{ path: '', key: key ?? '', message }] };
  };
}
