'use client';

import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { ListItem } from '@/lib/lists/types';
import { parsePosition } from './parse-position';
import { positionsOf, sharing } from './positions-of';
import { useCountText } from './use-count-text';
import { useTitleOf } from './use-title-of';

type MovedItem = Pick<ListItem, 'entryId' | 'titles'> & Partial<Pick<ListItem, 'sharesPosition'>>;

interface Props<Item extends MovedItem> {
  item: Item | null;
  items: Item[];
  /** The position of the first of them. */
  start?: number;
  /** Number of items of the whole list; null when there are too many to count. The server then knows the last position. */
  count: number | null;
  /** Whether an item may take a position in turn with what is there. */
  canShare?: boolean;
  onClose: () => void;
  onMove: (item: Item, to: number, shares: boolean) => void;
}

/** Moves an item to the position whose number is typed, which is quicker than dragging in a long list. */
export function PositionDialog<Item extends MovedItem>({ item, onClose, ...props }: Props<Item>) {
  const t = useTranslations('lists.dialog');
  const tForm = useTranslations('studio.form');
  return (
    <Modal
      opened={item !== null}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      {item && <PositionForm item={item} onClose={onClose} {...props} />}
    </Modal>
  );
}

function PositionForm<Item extends MovedItem>(props: Props<Item> & { item: Item }) {
  const { item, items, start, count, canShare = true, onClose, onMove } = props;
  const t = useTranslations('lists.dialog');
  const tForm = useTranslations('studio.form');
  const titleOf = useTitleOf();
  const countText = useCountText();
  const [error, setError] = useState<string | null>(null);
  const index = items.findIndex((candidate) => candidate.entryId === item.entryId);
  const position = (positionsOf(items, start)[index] ?? -1) + 1;
  const isShared = sharing(items).has(item);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const typed = parsePosition(String(fields.get('position')));
    const shares = fields.has('shares');
    const last = count === null ? null : count + (isShared && !shares ? 1 : 0);
    if (typed === null) return setError(t('notANumber'));
    if (last !== null && typed > last) return setError(t('last', { count: last }));
    onClose();
    if (typed !== position || shares !== isShared) onMove(item, typed - 1, shares);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text fw={500}>{titleOf(item)}</Text>
        <TextInput
          name="position"
          inputMode="numeric"
          autoComplete="off"
          label={t('position')}
          description={t('hint', { count: countText(count) })}
          error={error && <span role="alert">{error}</span>}
          defaultValue={position}
          maxLength={9}
          onChange={() => setError(null)}
          onFocus={(event) => event.currentTarget.select()}
          data-autofocus
        />
        {canShare && (
          <Checkbox
            name="shares"
            label={t('shares')}
            description={t('sharesHint')}
            defaultChecked={isShared}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tForm('cancel')}
          </Button>
          <Button type="submit">{t('submit')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
