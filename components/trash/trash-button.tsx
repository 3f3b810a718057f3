'use client';

import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { TRASH_REASON_MAX } from '@/lib/trash/types';

interface Props {
  entryId: string;
  trash: (input: { entryId: string; reason: string }) => Promise<Reply<unknown>>;
}

/** Asks why, and puts a piece into the trash. */
export function TrashButton({ entryId, trash }: Props) {
  const t = useTranslations('history.trash');
  const tForm = useTranslations('studio.form');
  const router = useRouter();
  const [opened, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const trashing = useAction(trash);
  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if ((await trashing.run({ entryId, reason })).ok) router.push('/studio/trash');
  }
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t('put')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t('putNow')}
        closeButtonProps={{ 'aria-label': tForm('close') }}
      >
        <form onSubmit={submit}>
          <Stack>
            <Text size="sm">{t('putText')}</Text>
            <TextInput
              label={t('why')}
              dir="auto"
              required
              maxLength={TRASH_REASON_MAX}
              value={reason}
              error={trashing.issueOf('reason')}
              onChange={(event) => setReason(event.currentTarget.value)}
              data-autofocus
            />
            {!trashing.issueOf('reason') && <FailureAlert failure={trashing.failure} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={dialog.close}>
                {tForm('cancel')}
              </Button>
              <Button type="submit" color="red" loading={trashing.pending}>
                {t('putNow')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
