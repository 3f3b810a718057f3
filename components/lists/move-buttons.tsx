'use client';

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { RowButton } from './row-button';

interface Props {
  /** The title of the row, for the labels of the buttons. */
  title: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
}

/** Buttons that move a row by one position. */
export function MoveButtons({ title, index, count, onMove }: Props) {
  const t = useTranslations('lists');
  return (
    <>
      <RowButton
        name="up"
        label={t('up', { title })}
        isDisabled={index === 0}
        onClick={() => onMove(index - 1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </RowButton>
      <RowButton
        name="down"
        label={t('down', { title })}
        isDisabled={index === count - 1}
        onClick={() => onMove(index + 1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </RowButton>
    </>
  );
}
