'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface Props {
  opened: boolean;
  title: string;
  /** What will happen. */
  text: ReactNode;
  /** Label of the confirming button: a verb for the action, never "OK". Null where there is nothing to confirm, and the dialog only says why. */
  submit: string | null;
  danger?: boolean;
  pending?: boolean;
  onClose: () => void;
  onConfirm: () => void;
  children?: ReactNode;
}

/** Asks for confirmation of an action that cannot be undone easily. */
export function ConfirmDialog({
  opened,
  title,
  text,
  submit,
  danger,
  pending,
  onClose,
  onConfirm,
  children,
}: Props) {
  const t = useTranslations('studio.form');
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Text>{text}</Text>
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t(submit === null ? 'close' : 'cancel')}
          </Button>
          {submit !== null && (
            <Button color={danger ? 'red' : undefined} loading={pending} onClick={onConfirm}>
              {submit}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
