'use client';

import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import { OpenedLink, type ReadLink, type UsableLink } from './opened-link';

interface Props {
  read: ReadLink;
  confirm: (input: { token: string }) => Promise<Reply<{ email: string }>>;
}

/** Whoever reads mails at the new address confirms it. */
export function ConfirmEmailForm({ read, confirm }: Props) {
  return (
    <OpenedLink purpose="newEmail" read={read}>
      {(link) => <ConfirmEmail key={link.token} link={link} confirm={confirm} />}
    </OpenedLink>
  );
}

function ConfirmEmail({ link, confirm }: { link: UsableLink; confirm: Props['confirm'] }) {
  const t = useTranslations('auth.newEmail');
  const locale = useInterfaceLocale();
  const confirming = useAction(confirm);
  const [isDone, setIsDone] = useState(false);
  const values = {
    email: () => <bdi dir="ltr">{link.email}</bdi>,
    name: () => <bdi>{localised(link, 'name', locale)}</bdi>,
  };

  async function submit() {
    setIsDone((await confirming.run({ token: link.token })).ok);
  }

  return (
    <Stack gap="md" mt="md">
      <FailureAlert failure={confirming.failure} />
      <Text role="status">{t.rich(isDone ? 'done' : 'lead', values)}</Text>
      {isDone ? (
        <Anchor size="sm" component={Link} href="/studio">
          {t('goOn')}
        </Anchor>
      ) : (
        <Button loading={confirming.pending} onClick={submit} fullWidth>
          {t('submit')}
        </Button>
      )}
    </Stack>
  );
}
