'use client';

import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';

export interface JobActionsProps {
  id: string;
  canRetry: boolean;
  retry: (input: { id: string }) => Promise<Reply<unknown>>;
  remove: (input: { id: string }) => Promise<Reply<unknown>>;
}

/** Tries a job again at once, or deletes it. */
export function JobActions({ id, canRetry, retry, remove }: JobActionsProps) {
  const t = useTranslations('jobs');
  const [opened, dialog] = useDisclosure(false);
  const retrying = useAction(retry);
  const removing = useAction(remove);

  async function confirm() {
    const reply = await removing.run({ id });
    if (reply.ok) dialog.close();
  }

  return (
    <>
      <Group gap="xs" justify="flex-end" wrap="nowrap">
        {canRetry && (
          <Button size="xs" variant="default" loading={retrying.pending} onClick={() => retrying.run({ id })}>
            {t('retry')}
          </Button>
        )}
        <Button size="xs" variant="subtle" color="red" onClick={dialog.open}>
          {t('delete')}
        </Button>
      </Group>
      <FailureAlert failure={retrying.failure} />
      <ConfirmDialog
        opened={opened}
        title={t('deleteTitle')}
        text={t('deleteText')}
        submit={t('delete')}
        danger
        pending={removing.pending}
        onClose={dialog.close}
        onConfirm={confirm}
      >
        <FailureAlert failure={removing.failure} />
      </ConfirmDialog>
    </>
  );
}
