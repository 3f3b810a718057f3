'use client';

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { OfferedTotp } from '@/lib/second-factor/types';
import { AppSetup } from './app-setup';
import { RecoveryCodes } from './recovery-codes';

export interface SecondFactorActions {
  startApp: () => Promise<Reply<OfferedTotp>>;
  confirmApp: (input: { code: string }) => Promise<Reply<{ recoveryCodes: string[] }>>;
  removeApp: () => Promise<Reply<unknown>>;
  renewCodes: () => Promise<Reply<{ recoveryCodes: string[] }>>;
}

interface Props {
  hasApp: boolean;
  hasPasskey: boolean;
  codesLeft: number;
  actions: SecondFactorActions;
}

type Confirmed = 'removeApp' | 'renewCodes';

/** The second step of signing in of the user's own account: its authenticator app and its recovery codes. */
export function SecondFactorPanel({ hasApp, hasPasskey, codesLeft, actions }: Props) {
  const t = useTranslations('auth.secondFactor');
  // Recovery codes stand for either.
  const hasFactor = hasApp || hasPasskey;
  const [offered, setOffered] = useState<OfferedTotp | null>(null);
  const [codes, setCodes] = useState<string[]>([]);
  const [confirming, setConfirming] = useState<Confirmed | null>(null);
  const starting = useAction(actions.startApp);
  const changing = useAction((act: Confirmed) => actions[act]());

  async function start() {
    const reply = await starting.run();
    if (reply.ok) setOffered(reply.data);
  }

  async function change() {
    const reply = confirming && (await changing.run(confirming));
    setConfirming(null);
    if (reply) setCodes(reply.ok ? recoveryCodesIn(reply.data) : []);
  }

  function confirmed(recoveryCodes: string[]) {
    setOffered(null);
    setCodes(recoveryCodes);
  }

  return (
    <Paper
      maw={920}
      withBorder
      p="lg"
      radius="md"
      mt="lg"
      component="section"
      aria-labelledby="second-factor"
    >
      <Stack align="flex-start">
        <Title order={2} id="second-factor">
          {t('title')}
        </Title>
        <Text size="sm" role="status">
          {t(hasApp ? 'hasApp' : 'none')} {hasFactor && t('codesLeft', { count: codesLeft })}
        </Text>
        <FailureAlert failure={starting.failure ?? changing.failure} />
        {codes.length > 0 && <RecoveryCodes codes={codes} />}
        {!hasApp && !offered && (
          <Button onClick={start} loading={starting.pending}>
            {t('start')}
          </Button>
        )}
        {!hasApp && offered && (
          <AppSetup
            offered={offered}
            confirm={actions.confirmApp}
            onConfirmed={confirmed}
            onCancel={() => setOffered(null)}
          />
        )}
        {hasFactor && <Acts hasApp={hasApp} onChoose={setConfirming} />}
      </Stack>
      <ConfirmDialog
        opened={confirming !== null}
        title={confirming ? t(`${confirming}Title`) : ''}
        text={confirming ? t(`${confirming}Text`) : ''}
        submit={confirming ? t(`${confirming}Submit`) : ''}
        danger={confirming === 'removeApp'}
        pending={changing.pending}
        onClose={() => setConfirming(null)}
        onConfirm={change}
      />
    </Paper>
  );
}

function recoveryCodesIn(data: unknown): string[] {
  return (data as { recoveryCodes?: string[] } | undefined)?.recoveryCodes ?? [];
}

function Acts({ hasApp, onChoose }: { hasApp: boolean; onChoose: (act: Confirmed) => void }) {
  const t = useTranslations('auth.secondFactor');
  return (
    <Group>
      <Button variant="default" onClick={() => onChoose('renewCodes')}>
        {t('renewCodes')}
      </Button>
      {hasApp && (
        <Button variant="light" color="red" onClick={() => onChoose('removeApp')}>
          {t('removeApp')}
        </Button>
      )}
    </Group>
  );
}
