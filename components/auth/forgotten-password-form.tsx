'use client';

import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { EmailField } from './email-field';

interface Props {
  ask: (input: { email: string }) => Promise<Reply<unknown>>;
  /** Without a mail server an administrator passes the link on. */
  isMailing: boolean;
}

/**
 * Asks for a link to a new password. What is said then is the same for every e-mail address, known or not; the one that was typed stays, to be
 * looked at once more.
 */
export function ForgottenPasswordForm({ ask, isMailing }: Props) {
  const t = useTranslations('auth.forgotten');
  const tSignIn = useTranslations('auth.signIn');
  const asking = useAction(ask);
  const [isAsked, setIsAsked] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setIsAsked(false);
    const email = String(new FormData(event.currentTarget).get('email'));
    setIsAsked((await asking.run({ email })).ok);
  }

  return (
    <form method="post" onSubmit={submit}>
      <Stack gap="md" mt="md">
        <FailureAlert failure={asking.failure} fields={['email']} />
        <Text size="sm">{t('lead')}</Text>
        <EmailField label={tSignIn('email')} error={asking.issueOf('email')} />
        <Button type="submit" loading={asking.pending} fullWidth>
          {t('submit')}
        </Button>
        {/* There from the beginning, so that screen readers announce what is said in it. */}
        <Text role="status">{isAsked ? t(isMailing ? 'mailed' : 'waits') : ''}</Text>
        <Anchor size="sm" component={Link} href="/studio/sign-in">
          {t('back')}
        </Anchor>
      </Stack>
    </form>
  );
}
