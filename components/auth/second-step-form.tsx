'use client';

import { Anchor, Button, Stack } from '@mantine/core';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { CodeField } from '@/components/second-factor/code-field';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Failure } from '@/components/ui/use-action';
import { trySigningIn, useSignInFailure } from './try-signing-in';

/** The second step of signing in. Opens `destination`, a path of the studio that the server has checked. */
export function SecondStepForm({ destination }: { destination: string }) {
  const t = useTranslations('auth.secondStep');
  const toFailure = useSignInFailure();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code'));
    setPending(true);
    setFailure(null);
    const refusal = await trySigningIn(() => signIn('second-step', { redirect: false, code }));
    // A full page load: the page may be in the other language.
    if (refusal === null) return window.location.assign(destination);
    setPending(false);
    setFailure(toFailure(refusal));
  }

  return (
    <form method="post" onSubmit={submit}>
      <Stack gap="md" mt="md">
        <FailureAlert failure={failure} />
        <CodeField label={t('code')} description={t('codeHint')} autoFocus />
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
