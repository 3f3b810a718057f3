'use client';

import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import { NoticeField } from './notice-field';

interface Props {
  piece: Pick<EditedPiece, 'edition' | 'notice'>;
  actions: Pick<EditActions, 'changeNotice'>;
}

/** The button that changes what readers are told where a withdrawn edition was. */
export function NoticeButton({ piece: { edition, notice }, actions }: Props) {
  const t = useTranslations('corrections.notice');
  const tForm = useTranslations('studio.form');
  const [opened, dialog] = useDisclosure(false);
  const [text, setText] = useState(notice);
  const changing = useAction(actions.changeNotice);

  function open() {
    setText(notice);
    changing.clear();
    dialog.open();
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const reply = await changing.run({ editionId: edition.id, text, seen: notice });
    if (!reply.ok) return;
    dialog.close();
    notifications.show({ message: t('done') });
  }

  return (
    <>
      <Button variant="default" onClick={open}>
        {t(notice === '' ? 'add' : 'change')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t('title')}
        closeButtonProps={{ 'aria-label': tForm('close') }}
      >
        <form noValidate onSubmit={submit}>
          <Stack>
            <NoticeField language={edition.locale} value={text} onChange={setText} />
            <FailureAlert failure={changing.failure} />
            <Group justify="flex-end">
              <Button variant="default" onClick={dialog.close}>
                {tForm('cancel')}
              </Button>
              <Button type="submit" loading={changing.pending}>
                {tForm('save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
