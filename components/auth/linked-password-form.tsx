'use client';

import { Button, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { NewPasswordFields, newPasswordIn } from './new-password-fields';
import { OpenedLink, type ReadLink, type UsableLink } from './opened-link';
import { signInWithChosen } from './try-signing-in';

interface Props {
  read: ReadLink;
  set: (input: { token: string; next: string }) => Promise<Reply<{ email: string }>>;
  minimum: number;
}

/** Stores a new password by a link, and signs in with it. */
export function LinkedPasswordForm({ read, ...form }: Props) {
  return (
    <OpenedLink purpose="newPassword" read={read}>
      {(link) => <ChoosePassword key={link.token} link={link} {...form} />}
    </OpenedLink>
  );
}

function ChoosePassword({ link, set, minimum }: Omit<Props, 'read'> & { link: UsableLink }) {
  const t = useTranslations('auth.newPassword');
  const setting = useAction(set);
  const [differ, setDiffer] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const next = newPasswordIn(new FormData(event.currentTarget));
    setDiffer(next === null);
    if (next === null) return;
    const reply = await setting.run({ token: link.token, next });
    if (reply.ok) await signInWithChosen({ email: reply.data.email, password: next }, '/studio');
  }

  return (
    <form method="post" onSubmit={submit}>
      <Stack gap="md" mt="md">
        <FailureAlert failure={setting.failure} fields={['next']} />
        <Text size="sm">{t.rich('lead', { email: () => <bdi dir="ltr">{link.email}</bdi> })}</Text>
        <NewPasswordFields
          email={link.email}
          minimum={minimum}
          error={setting.issueOf('next')}
          differ={differ}
        />
        <Button type="submit" loading={setting.pending} fullWidth>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
