'use client';

import { Anchor, Button, Stack, Text } from '@mantine/core';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { OidcButton } from '@/components/oidc/oidc-button';
import type { AuthenticationResponseJSON, PasskeyQuestion } from '@/components/passkeys/browser-passkeys';
import { PasskeyButton } from '@/components/passkeys/passkey-button';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import type { Reply } from '@/components/ui/reply';
import type { Failure } from '@/components/ui/use-action';
import { EmailField } from './email-field';
import { PasswordField } from './password-field';
import { secondStepPath, trySigningIn, useSignInFailure } from './try-signing-in';

interface Props {
  /** A path of the studio that the server has checked. */
  destination: string;
  /** Where browsers know no passkeys, there is no button for them. */
  askPasskey?: () => Promise<Reply<PasskeyQuestion>>;
  /** Where the operator has set up an OpenID provider. */
  oidc?: { name: string | null; ask: (destination: string) => Promise<Reply<{ url: string }>> };
  /** A new password was chosen a moment ago, and has opened no session. */
  isPasswordSaved?: boolean;
  /** The key of what went wrong at the provider, or with the new password. */
  refused?: string;
}

/** Signs in and opens `destination`. */
export function SignInForm({ destination, askPasskey, oidc, isPasswordSaved, refused }: Props) {
  const t = useTranslations('auth.signIn');
  const toFailure = useSignInFailure();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(refused ? toFailure(refused) : null);

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
        {isPasswordSaved && <Text role="status">{t('passwordSaved')}</Text>}
        <FailureAlert failure={failure} />
        <EmailField label={t('email')} autoFocus={!refused} />
        <PasswordField name="password" label={t('password')} isCurrent />
        <Button type="submit" loading={pending} fullWidth>
          {t('submit')}
        </Button>
        {askPasskey && (
          <PasskeyButton label={t('passkey')} ask={askPasskey} onAnswer={answered} onFailure={setFailure} />
        )}
        {oidc && (
          <OidcButton
            label="signIn"
            name={oidc.name}
            ask={() => oidc.ask(destination)}
            onFailure={setFailure}
            fullWidth
          />
        )}
        <Anchor size="sm" component={Link} href="/studio/forgotten-password">
          {t('forgotten')}
        </Anchor>
      </Stack>
    </form>
  );
}
