'use client';

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { RowButton } from './row-button';

interface Props {
  /** The title of the row, for the labels of the buttons. */
  title: string;
  /** Where each button leads; null at the head and at the end. */
  up: number | null;
  down: number | null;
  onMove: (to: number) => void;
}

/** Buttons that move a row by one position. */
export function MoveButtons({ title, up, down, onMove }: Props) {
  const t = useTranslations('lists');
  return (
    <>
      <RowButton
        name="up"
        label={t('up', { title })}
        isDisabled={up === null}
        onClick={() => up !== null && onMove(up)}
      >
        <IconArrowUp size={16} aria-hidden />
      </RowButton>
      <RowButton
        name="down"
        label={t('down', { title })}
        isDisabled={down === null}
        onClick={() => down !== null && onMove(down)}
      >
        <IconArrowDown size={16} aria-hidden />
      </RowButton>
    </>
  );
}
