'use client';

import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDateTime } from '@/lib/i18n/dates';
import type { AskedEmail } from '@/lib/users/types';
import { EmailField } from './email-field';

interface Props {
  email: string;
  /** One that waits to be confirmed. */
  asked: AskedEmail | null;
  /** Without a mail server an administrator passes the link on. */
  isMailing: boolean;
  ask: (input: { email: string }) => Promise<Reply<unknown>>;
  cancel: () => Promise<Reply<unknown>>;
}

/** The e-mail address of the user's own account. It changes once the new one is confirmed. */
export function EmailChange({ email, asked, isMailing, ask, cancel }: Props) {
  const t = useTranslations('auth.email');
  const locale = useInterfaceLocale();
  const form = useRef<HTMLFormElement>(null);
  const asking = useAction(ask);
  const cancelling = useAction(cancel);
  const title = useRef<HTMLHeadingElement>(null);
  const [isCalledOff, setCalledOff] = useState(false);
  const ltr = (text: string) => () => <bdi dir="ltr">{text}</bdi>;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reply = await asking.run({ email: String(new FormData(event.currentTarget).get('email')) });
    if (!reply.ok) return;
    setCalledOff(false);
    form.current?.reset();
  }

  async function callOff() {
    const reply = await cancelling.run();
    if (!reply.ok) return;
    setCalledOff(true);
    // The button goes.
    title.current?.focus();
  }

  return (
    <Paper maw={920} withBorder p="lg" radius="md" mt="lg" component="section" aria-labelledby="own-email">
      <form method="post" ref={form} onSubmit={submit}>
        <Stack align="flex-start">
          <Title order={2} id="own-email" ref={title} tabIndex={-1}>
            {t('title')}
          </Title>
          <Text size="sm">{t.rich('present', { email: ltr(email) })}</Text>
          <Text size="sm" role="status">
            {asked &&
              t.rich(isMailing ? 'asked' : 'waits', {
                email: ltr(asked.email),
                time: formatDateTime(asked.until, locale),
              })}
            {!asked && isCalledOff && t('cancelled')}
          </Text>
          <FailureAlert failure={cancelling.failure} />
          {asked && (
            <Button variant="default" loading={cancelling.pending} onClick={callOff}>
              {t('cancel')}
            </Button>
          )}
          <FailureAlert failure={asking.failure} fields={['email']} />
          <EmailField
            label={t('next')}
            description={t('hint')}
            error={asking.issueOf('email')}
            autoComplete="email"
          />
          <Button type="submit" variant="default" loading={asking.pending}>
            {t('submit')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
