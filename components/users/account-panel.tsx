'use client';

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { OneTimePassword } from './one-time-password';
import { type Deed, useAccountDeeds } from './use-account-deeds';
import type { UserActions } from './user-actions';

interface Props {
  id: string;
  email: string;
  name: string;
  self: boolean;
  deactivated: boolean;
  actions: UserActions;
}

/** Password, sessions and closing of an account; each says beforehand what it does to its owner. */
export function AccountPanel({ id, email, name, self, deactivated, actions }: Props) {
  const t = useTranslations('users.account');
  const [asking, setAsking] = useState<Deed | null>(null);
  const { run, password, ended, pending, failure } = useAccountDeeds(id, actions);

  async function confirm() {
    if (asking) await run(asking);
    setAsking(null);
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
        <FailureAlert failure={failure} />
        {password && <OneTimePassword email={email} password={password} />}
        <Group>
          {!self && <DeedButton deed="reset" onAsk={setAsking} />}
          <DeedButton deed="end" onAsk={setAsking} />
          {!self && !deactivated && <DeedButton deed="deactivate" onAsk={setAsking} />}
          {deactivated && (
            <Button variant="light" loading={pending} onClick={() => run('reactivate')}>
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
        pending={pending}
        onClose={() => setAsking(null)}
        onConfirm={confirm}
      />
    </Paper>
  );
}

function DeedButton({ deed, onAsk }: { deed: Deed; onAsk: (deed: Deed) => void }) {
  const t = useTranslations('users.account');
  const isLast = deed === 'deactivate';
  return (
    <Button
      variant={isLast ? 'light' : 'default'}
      color={isLast ? 'red' : undefined}
      onClick={() => onAsk(deed)}
    >
      {t(deed)}
    </Button>
  );
}
