'use client';

import { Button, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { OpenedLink, type ReadLink, type UsableLink } from './opened-link';

interface Props {
  read: ReadLink;
  takeBack: (input: { token: string }) => Promise<Reply<{ path: string }>>;
}

/** Whoever reads mails at the former address keeps it, and chooses a new password then. */
export function TakeEmailBackForm({ read, takeBack }: Props) {
  return (
    <OpenedLink purpose="oldEmail" read={read}>
      {(link) => <TakeEmailBack key={link.token} link={link} takeBack={takeBack} />}
    </OpenedLink>
  );
}

function TakeEmailBack({ link, takeBack }: { link: UsableLink; takeBack: Props['takeBack'] }) {
  const t = useTranslations('auth.oldEmail');
  const taking = useAction(takeBack);

  async function submit() {
    const reply = await taking.run({ token: link.token });
    if (reply.ok) window.location.assign(reply.data.path);
  }

  return (
    <Stack gap="md" mt="md">
      <FailureAlert failure={taking.failure} />
      <Text>{t.rich('lead', { email: () => <bdi dir="ltr">{link.email}</bdi> })}</Text>
      <Button loading={taking.pending} onClick={submit} fullWidth>
        {t('submit')}
      </Button>
    </Stack>
  );
}
