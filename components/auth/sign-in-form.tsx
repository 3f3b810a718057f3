'use client';

import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { AuthenticationResponseJSON, PasskeyQuestion } from '@/components/passkeys/browser-passkeys';
import { PasskeyButton } from '@/components/passkeys/passkey-button';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import type { Failure } from '@/components/ui/use-action';
import { trySigningIn, useSignInFailure } from './try-signing-in';

interface Props {
  /** A path of the studio that the server has checked. */
  destination: string;
  /** Where browsers know no passkeys, there is no button for them. */
  askPasskey?: () => Promise<Reply<PasskeyQuestion>>;
}

/** Signs in and opens `destination`. */
export function SignInForm({ destination, askPasskey }: Props) {
  const t = useTranslations('auth.signIn');
  const toFailure = useSignInFailure();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function answered(answer: AuthenticationResponseJSON) {
    const passkey = JSON.stringify(answer);
    const refusal = await trySigningIn(() => signIn('passkey', { redirect: false, passkey }));
    if (refusal === null) return window.location.assign(destination);
    setFailure(toFailure(refusal));
  }

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
        {askPasskey && (
          <PasskeyButton label={t('passkey')} ask={askPasskey} onAnswer={answered} onFailure={setFailure} />
        )}
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
