'use client';

import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import { OpenedLink, type ReadLink, type UsableLink } from './opened-link';
import { PasswordField } from './password-field';

interface Props {
  read: ReadLink;
  confirm: (input: { token: string; password?: string }) => Promise<Reply<{ email: string }>>;
}

/** Whoever reads mails at the new address confirms it, and shows whose account it is where no session of it does. */
export function ConfirmEmailForm({ read, confirm }: Props) {
  return (
    <OpenedLink purpose="newEmail" read={read}>
      {(link) => <ConfirmEmail key={link.token} link={link} confirm={confirm} />}
    </OpenedLink>
  );
}

function ConfirmEmail({ link, confirm }: { link: UsableLink; confirm: Props['confirm'] }) {
  const t = useTranslations('auth.newEmail');
  const tSignIn = useTranslations('auth.signIn');
  const locale = useInterfaceLocale();
  const confirming = useAction(confirm);
  const [isDone, setIsDone] = useState(false);
  const issue = confirming.issueOf('password');
  const values = {
    email: () => <bdi dir="ltr">{link.email}</bdi>,
    name: () => <bdi>{localised(link, 'name', locale)}</bdi>,
  };

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get('password');
    const reply = await confirming.run({
      token: link.token,
      ...(password && { password: String(password) }),
    });
    setIsDone(reply.ok);
  }

  return (
    <form method="post" onSubmit={submit}>
      <Stack gap="md" mt="md">
        <FailureAlert failure={confirming.failure} fields={['password']} />
        <Text role="status">{t.rich(isDone ? 'done' : 'lead', values)}</Text>
        {isDone ? (
          <Anchor size="sm" component={Link} href="/studio">
            {t('goOn')}
          </Anchor>
        ) : (
          <>
            {(!link.isOwn || issue) && (
              <PasswordField
                name="password"
                label={tSignIn('password')}
                description={t('whose')}
                error={issue}
                isCurrent
              />
            )}
            <Button type="submit" loading={confirming.pending} fullWidth>
              {t('submit')}
            </Button>
          </>
        )}
      </Stack>
    </form>
  );
}
