'use client';

import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Failure } from '@/components/ui/use-action';
import { trySigningIn, useSignInFailure } from './try-signing-in';

/** Signs in and opens `destination`, a path of the studio that the server has checked. */
export function SignInForm({ destination }: { destination: string }) {
  const t = useTranslations('auth.signIn');
  const toFailure = useSignInFailure();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setPending(true);
    setFailure(null);
    const [email, password] = [String(fields.get('email')), String(fields.get('password'))];
    const refusal = await trySigningIn(() => signIn('credentials', { redirect: false, email, password }));
    // A full page load: the page may be in the other language, and the password is no longer in the page's memory.
    if (refusal === null) return window.location.assign(destination);
    if (refusal === 'auth.secondStep') return window.location.assign(secondStepPath(destination));
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

/** The server has noted in a cookie that the password was right. */
const secondStepPath = (destination: string) =>
  `/studio/sign-in/second-step?callbackUrl=${encodeURIComponent(destination)}`;

// An e-mail address is written left to right in both interfaces.
const LATIN_FIELD = { input: { direction: 'ltr' as const, textAlign: 'start' as const } };
