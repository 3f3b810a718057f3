'use client';

import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import type { EntryActions } from '@/components/articles/entry-actions';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';

interface Props extends Pick<EntryActions, 'takeOut'> {
  /** Of the notification. */
  id: string;
  entryId: string;
  title: string;
}

/** Says that a piece is in the trash, with the button that takes it out again. */
export function TrashedNotice({ id, entryId, title, takeOut }: Props) {
  const t = useTranslations('history.trash');
  const taking = useAction(takeOut);
  async function undo() {
    if ((await taking.run({ entryId })).ok)
      notifications.update({ id, message: t('undone'), autoClose: 5000 });
  }
  return (
    <>
      <Group gap="sm">
        <Text size="sm">
          {title ? t.rich('done', { what: () => <bdi>{title}</bdi> }) : t('doneUntitled')}
        </Text>
        <Button size="compact-sm" variant="light" loading={taking.pending} onClick={undo}>
          {t('undo')}
        </Button>
      </Group>
      <FailureAlert failure={taking.failure} />
    </>
  );
}
