'use client';

import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';

export interface TrashActionsProps {
  entryId: string;
  can: { takeOut: boolean; purge: boolean };
  takeOut: (input: { entryId: string }) => Promise<Reply<unknown>>;
  purge: (input: { entryId: string }) => Promise<Reply<unknown>>;
}

/** Takes a piece out of the trash, or deletes it for good. */
export function TrashActions({ entryId, can, takeOut, purge }: TrashActionsProps) {
  const t = useTranslations('history.trash');
  const tForm = useTranslations('studio.form');
  const [asking, ask] = useDisclosure(false);
  const taking = useAction(takeOut);
  const purging = useAction(purge);
  async function confirm() {
    if ((await purging.run({ entryId })).ok) ask.close();
  }
  return (
    <Group gap="xs">
      {can.takeOut && (
        <Button size="xs" variant="default" loading={taking.pending} onClick={() => taking.run({ entryId })}>
          {t('takeOut')}
        </Button>
      )}
      {can.purge && (
        <Button size="xs" color="red" variant="subtle" onClick={ask.open}>
          {t('purge')}
        </Button>
      )}
      <FailureAlert failure={taking.failure} />
      <ConfirmDialog
        opened={asking}
        title={t('purgeTitle')}
        text={t('purgeText')}
        submit={tForm('delete')}
        danger
        pending={purging.pending}
        onClose={ask.close}
        onConfirm={confirm}
      >
        <FailureAlert failure={purging.failure} />
      </ConfirmDialog>
    </Group>
  );
}
