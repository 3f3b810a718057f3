'use client';

import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import type { ListItem } from '@/lib/lists/types';
import { useTitleOf } from './use-title-of';

interface Props {
  item: ListItem | null;
  items: ListItem[];
  onClose: () => void;
  onMove: (item: ListItem, to: number) => void;
}

/** Moves an item to the position whose number is typed, which is quicker than dragging in a long list. */
export function PositionDialog({ item, items, onClose, onMove }: Props) {
  const t = useTranslations('lists');
  const tForm = useTranslations('studio.form');
  const titleOf = useTitleOf();
  const position = items.findIndex((candidate) => candidate.entryId === item?.entryId) + 1;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = Number(new FormData(event.currentTarget).get('position'));
    const to = Math.min(Math.max(1, Math.trunc(typed) || position), items.length) - 1;
    onClose();
    if (item && to !== position - 1) onMove(item, to);
  }

  return (
    <Modal
      opened={item !== null}
      onClose={onClose}
      title={t('dialog.title')}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      {item && (
        <form onSubmit={submit}>
          <Stack>
            <Text fw={500}>{titleOf(item)}</Text>
            <NumberInput
              name="position"
              label={t('dialog.position')}
              description={t('dialog.hint', { count: items.length })}
              defaultValue={position}
              min={1}
              max={items.length}
              clampBehavior="blur"
              allowDecimal={false}
              data-autofocus
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {tForm('cancel')}
              </Button>
              <Button type="submit">{t('dialog.submit')}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
