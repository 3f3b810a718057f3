'use client';

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { OidcIdentityRow } from '@/lib/oidc/types';
import { OneTimePassword } from './one-time-password';
import { type ConfirmedAction, useAccountActions } from './use-account-actions';
import type { UserActions } from './user-actions';
import { UserIdentities } from './user-identities';

interface Props {
  id: string;
  email: string;
  name: string;
  self: boolean;
  deactivated: boolean;
  hasSecondFactor: boolean;
  /** What opens the account besides its password. */
  identities: OidcIdentityRow[];
  actions: UserActions;
}

/** Password, sessions and deactivation of an account. Each action explains its effect on the user and asks first. */
export function AccountPanel({ id, email, name, self, deactivated, actions, ...access }: Props) {
  const t = useTranslations('users.account');
  const [confirming, setConfirming] = useState<ConfirmedAction | null>(null);
  const { run, password, ended, pending, failure } = useAccountActions(id, actions);

  async function confirm() {
    if (confirming) await run(confirming);
    setConfirming(null);
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
          {!self && <ActionButton action="reset" onConfirm={setConfirming} />}
          {!self && access.hasSecondFactor && <ActionButton action="factor" onConfirm={setConfirming} />}
          <ActionButton action="end" onConfirm={setConfirming} />
          {!self && !deactivated && <ActionButton action="deactivate" onConfirm={setConfirming} />}
          {deactivated && (
            <Button variant="light" loading={pending} onClick={() => run('reactivate')}>
              {t('reactivate')}
            </Button>
          )}
        </Group>
        <Text role="status" size="sm">
          {ended ? t('ended') : ''}
        </Text>
        {access.identities.length > 0 && (
          <UserIdentities
            userId={id}
            identities={access.identities}
            canRemove={!self}
            remove={actions.removeIdentity}
          />
        )}
        {self && (
          <Text size="sm" c="dimmed">
            {t('self')}
          </Text>
        )}
      </Stack>
      <ConfirmDialog
        opened={confirming !== null}
        title={confirming ? t(`${confirming}Title`, { name }) : ''}
        text={confirming ? t(textOf(confirming, access.identities)) : ''}
        submit={confirming ? t(`${confirming}Submit`) : ''}
        danger={confirming === 'deactivate'}
        pending={pending}
        onClose={() => setConfirming(null)}
        onConfirm={confirm}
      />
    </Paper>
  );
}

/** A one-time password also ends what else opens the account. */
function textOf(action: ConfirmedAction, identities: OidcIdentityRow[]) {
  return action === 'reset' && identities.length > 0 ? 'resetTextLinked' : (`${action}Text` as const);
}

function ActionButton({
  action,
  onConfirm,
}: {
  action: ConfirmedAction;
  onConfirm: (action: ConfirmedAction) => void;
}) {
  const t = useTranslations('users.account');
  const isDangerous = action === 'deactivate';
  return (
    <Button
      variant={isDangerous ? 'light' : 'default'}
      color={isDangerous ? 'red' : undefined}
      onClick={() => onConfirm(action)}
    >
      {t(action)}
    </Button>
  );
}
