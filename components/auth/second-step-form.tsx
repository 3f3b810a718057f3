'use client';

import { Anchor, Button, Stack } from '@mantine/core';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { PasskeyQuestion } from '@/components/passkeys/browser-passkeys';
import { PasskeyButton } from '@/components/passkeys/passkey-button';
import { CodeField } from '@/components/second-factor/code-field';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import type { Failure } from '@/components/ui/use-action';
import { trySigningIn, useSignInFailure } from './try-signing-in';

interface Props {
  /** A path of the studio that the server has checked. */
  destination: string;
  hasApp: boolean;
  /** For an account with passkeys. */
  askPasskey?: () => Promise<Reply<PasskeyQuestion>>;
}

/** The second step of signing in, which opens `destination`. A recovery code can be typed by everybody. */
export function SecondStepForm({ destination, hasApp, askPasskey }: Props) {
  const t = useTranslations('auth.secondStep');
  const toFailure = useSignInFailure();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function finish(proof: { code: string } | { passkey: string }) {
    setPending(true);
    setFailure(null);
    const refusal = await trySigningIn(() => signIn('second-step', { redirect: false, ...proof }));
    // A full page load: the page may be in the other language.
    if (refusal === null) return window.location.assign(destination);
    setPending(false);
    setFailure(toFailure(refusal));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    return finish({ code: String(new FormData(event.currentTarget).get('code')) });
  }

  return (
    <form method="post" onSubmit={submit}>
      <Stack gap="md" mt="md">
        <FailureAlert failure={failure} />
        {askPasskey && (
          <PasskeyButton
            label={t('passkey')}
            ask={askPasskey}
            onAnswer={(answer) => finish({ passkey: JSON.stringify(answer) })}
            onFailure={setFailure}
          />
        )}
        <CodeField
          label={t('code')}
          description={t(hasApp ? 'codeHint' : 'recoveryHint')}
          autoFocus={hasApp}
        />
        <Button type="submit" loading={pending} fullWidth>
          {t('submit')}
        </Button>
        <Anchor size="sm" href={`/studio/sign-in?callbackUrl=${encodeURIComponent(destination)}`}>
          {t('again')}
        </Anchor>
      </Stack>
    </form>
  );
}
