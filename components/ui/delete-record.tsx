'use client';

import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from './confirm-dialog';
import { FailureAlert } from './failure-alert';
import type { Reply } from './reply';
import { useAction } from './use-action';

interface Props {
  /** Why the record cannot be deleted; shown instead of the button. */
  impossible?: string | undefined;
  button: string;
  title: string;
  text: string;
  remove: () => Promise<Reply<unknown>>;
  /** Path of the list to open after the deletion. */
  listPath: string;
}

/** Deletes a record that nothing refers to, or says what refers to it. */
export function DeleteRecord({ impossible, button, title, text, remove, listPath }: Props) {
  const t = useTranslations('studio.form');
  const router = useRouter();
  const [opened, dialog] = useDisclosure(false);
  const deleting = useAction(remove);

  async function confirm() {
    const reply = await deleting.run();
    if (reply.ok) router.push(listPath);
  }

  if (impossible) {
    return (
      <Text c="dimmed" size="sm" mt="lg">
        {impossible}
      </Text>
    );
  }
  return (
    <>
      <Button color="red" variant="subtle" mt="lg" onClick={dialog.open}>
        {button}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={title}
        text={text}
        submit={t('delete')}
        danger
        pending={deleting.pending}
        onClose={dialog.close}
        onConfirm={confirm}
      >
        <FailureAlert failure={deleting.failure} />
      </ConfirmDialog>
    </>
  );
}
