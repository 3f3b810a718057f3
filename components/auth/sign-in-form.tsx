'use client';

import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Failure } from '@/components/ui/use-action';

/** Signs in and opens `destination`, a path of the studio that the server has checked. */
export function SignInForm({ destination }: { destination: string }) {
  const t = useTranslations('auth.signIn');
  const toFailure = useFailureOf();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setPending(true);
    setFailure(null);
    const refusal = await trySigningIn(String(fields.get('email')), String(fields.get('password')));
    // A full page load: the page may be in the other language, and the password is no longer in the page's memory.
    if (refusal === null) return window.location.assign(destination);
    setPending(false);
    setFailure(toFailure(refusal));
  }

  return (
    // POST, so that a form sent before this script is loaded does not put the password into the address.
    <form method="post" onSubmit={submit}>
      <Stack gap="md" mt="md">
        <FailureAlert failure={failure} />
        <TextInput
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          required
          withAsterisk={false}
          maxLength={254}
          styles={LATIN_FIELD}
        />
        <PasswordInput
          name="password"
          label={t('password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          maxLength={1024}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
        />
        <Button type="submit" loading={pending} fullWidth>
          {t('submit')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('forgotten')}
        </Text>
      </Stack>
    </form>
  );
}

// An e-mail address is written left to right in both interfaces.
const LATIN_FIELD = { input: { direction: 'ltr' as const, textAlign: 'start' as const } };

const KNOWN = ['wrong', 'busy'] as const;

/** Returns null for success, otherwise the issue's key with its number, such as `auth.tooMany:12`. */
async function trySigningIn(email: string, password: string): Promise<string | null> {
  try {
    const answer = await signIn('credentials', { redirect: false, email, password });
    return answer?.ok && !answer.error ? null : (answer?.error ?? 'auth.unavailable');
  } catch {
    return 'network';
  }
}

function useFailureOf(): (refusal: string) => Failure {
  const t = useTranslations('errors.auth');
  return (refusal) => {
    if (refusal === 'network') return { code: 'network', issues: [] };
    const [key, minutes] = refusal.split(':');
    const message =
      key === 'auth.tooMany'
        ? t('tooMany', { minutes: Number(minutes ?? 1) })
        : t(KNOWN.find((known) => key === `auth.${known}`) ?? 'unavailable');
    return { code: 'invalid', issues: [{ path: '', key: key ?? '', message }] };
  };
}
