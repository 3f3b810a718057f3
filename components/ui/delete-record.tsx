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
  /** What stands in the way, in full; then there is no button. */
  impossible?: string | undefined;
  button: string;
  title: string;
  text: string;
  remove: () => Promise<Reply<unknown>>;
  /** The list that the record was on. */
  home: string;
}

/** Deletes a record that nothing needs; otherwise says what needs it. */
export function DeleteRecord({ impossible, button, title, text, remove, home }: Props) {
  const t = useTranslations('studio.form');
  const router = useRouter();
  const [asking, dialog] = useDisclosure(false);
  const deleting = useAction(remove);

  async function confirm() {
    const reply = await deleting.run();
    if (reply.ok) router.push(home);
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
        opened={asking}
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
