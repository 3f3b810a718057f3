'use client';

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { OneTimePassword } from './one-time-password';
import type { UserActions } from './user-actions';

interface Props {
  id: string;
  email: string;
  name: string;
  self: boolean;
  deactivated: boolean;
  actions: UserActions;
}

type Deed = 'reset' | 'end' | 'deactivate';

/** Password, sessions and closing of an account; each says beforehand what it does to its owner. */
export function AccountPanel({ id, email, name, self, deactivated, actions }: Props) {
  const t = useTranslations('users.account');
  const [asking, setAsking] = useState<Deed | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const [ended, setEnded] = useState(false);
  const doing = useAction((call: () => Promise<Reply<unknown>>) => call());

  async function run(deed: Deed | 'reactivate') {
    setPassword(null);
    setEnded(false);
    const reply = await doing.run(async () => {
      if (deed === 'deactivate') return actions.deactivate({ id });
      if (deed === 'reactivate') return actions.reactivate({ id });
      if (deed === 'end') return actions.endSessions({ id });
      const reset = await actions.resetPassword({ id });
      if (reset.ok) setPassword(reset.data.password);
      return reset;
    });
    setAsking(null);
    if (reply.ok && deed === 'end') setEnded(true);
  }

  return (
    <Paper
      maw={920}
      withBorder
      p="lg"
      radius="md"
      mt="lg"
      component="section"
      aria-labelledby="account-panel"
    >
      <Stack>
        <Title order={2} id="account-panel">
          {t('title')}
        </Title>
        <FailureAlert failure={doing.failure} />
        {password && <OneTimePassword email={email} password={password} />}
        <Group>
          {!self && (
            <Button variant="default" onClick={() => setAsking('reset')}>
              {t('reset')}
            </Button>
          )}
          <Button variant="default" onClick={() => setAsking('end')}>
            {t('end')}
          </Button>
          {!self && !deactivated && (
            <Button variant="light" color="red" onClick={() => setAsking('deactivate')}>
              {t('deactivate')}
            </Button>
          )}
          {deactivated && (
            <Button variant="light" loading={doing.pending} onClick={() => run('reactivate')}>
              {t('reactivate')}
            </Button>
          )}
        </Group>
        <Text role="status" size="sm">
          {ended ? t('ended') : ''}
        </Text>
        {self && (
          <Text size="sm" c="dimmed">
            {t('self')}
          </Text>
        )}
      </Stack>
      <ConfirmDialog
        opened={asking !== null}
        title={asking ? t(`${asking}Title`, { name }) : ''}
        text={asking ? t(`${asking}Text`) : ''}
        submit={asking ? t(`${asking}Submit`) : ''}
        danger={asking === 'deactivate'}
        pending={doing.pending}
        onClose={() => setAsking(null)}
        onConfirm={() => asking && run(asking)}
      />
    </Paper>
  );
}
