'use client';

import { Checkbox } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { rowAct } from './row-keys';
import { useSelection } from './use-selection';

interface Props {
  id: string;
  title: string;
  /** Where Enter leads to. */
  href: string;
}

/** The box by which a row is selected, and that takes the keys of the row. */
export function RowBox({ id, title, href }: Props) {
  const t = useTranslations('articles.bulk');
  const router = useRouter();
  const { selection, pick, walk, pickNone, ask } = useSelection();

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const isRange = event.key === ' ' && event.shiftKey;
    const act = rowAct(event.nativeEvent);
    if (!isRange && !act) return;
    event.preventDefault();
    if (isRange) pick(id, true);
    else if (act === 'open') router.push(href);
    else if (act === 'pickNone') pickNone();
    else if (act === 'next' || act === 'previous') move(event, act === 'next' ? 1 : -1);
    else if (act) ask(act, id);
  }

  function move(event: KeyboardEvent<HTMLInputElement>, by: number) {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-row]')];
    const next = boxes[boxes.indexOf(event.currentTarget) + by];
    next?.focus();
    if (next?.dataset.row && event.shiftKey) walk(id, next.dataset.row);
  }

  return (
    <Checkbox
      data-row={id}
      aria-label={t('pick', { title })}
      checked={selection.ids.has(id)}
      onChange={(event) => pick(id, (event.nativeEvent as unknown as MouseEvent).shiftKey)}
      onKeyDown={onKeyDown}
    />
  );
}
