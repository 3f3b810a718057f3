'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Badge } from '@mantine/core';
import { IconGripVertical, IconSelector, IconX } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ListItem } from '@/lib/lists/types';
import classes from './arranged-list.module.css';
import { ItemTitle } from './item-title';
import { MoveButtons } from './move-buttons';
import { RowButton } from './row-button';
import { useTitleOf } from './use-title-of';

export interface RowHandlers {
  onMove: (item: ListItem, to: number) => void;
  onAskPosition: (item: ListItem) => void;
  onAskRemoval: (item: ListItem) => void;
}

interface Props extends RowHandlers {
  item: ListItem;
  index: number;
  count: number;
  arrangeable: boolean;
}

/** One item of the list with its controls: drag handle, move buttons, move to a position, remove. */
export function ListRow({ item, index, count, arrangeable, ...handlers }: Props) {
  const t = useTranslations('lists');
  const locale = useLocale();
  const title = useTitleOf()(item);
  const sortable = useSortable({ id: item.entryId, disabled: !arrangeable });
  const style = { transform: CSS.Transform.toString(sortable.transform), transition: sortable.transition };
  return (
    <li
      ref={sortable.setNodeRef}
      style={style}
      className={classes.row}
      data-dragging={sortable.isDragging || undefined}
      data-entry={item.entryId}
    >
      {arrangeable && (
        <button
          type="button"
          ref={sortable.setActivatorNodeRef}
          className={classes.handle}
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={t('drag', { title })}
        >
          <IconGripVertical size={18} aria-hidden />
        </button>
      )}
      <span className={classes.position}>{index + 1}</span>
      <span className={classes.what}>
        <ItemTitle titles={item.titles} locale={locale} />
        <Availability item={item} />
      </span>
      {arrangeable && <RowButtons item={item} index={index} count={count} title={title} {...handlers} />}
    </li>
  );
}

/** The language in which the item is published, unless it is published in both. */
function Availability({ item }: { item: ListItem }) {
  const t = useTranslations('lists');
  const { ar, en } = item.published;
  if (ar && en) return null;
  if (!ar && !en) return <Badge color="red">{t('unpublished')}</Badge>;
  return <Badge color="gray">{t(ar ? 'onlyAr' : 'onlyEn')}</Badge>;
}

function RowButtons({
  item,
  index,
  count,
  title,
  onMove,
  onAskPosition,
  onAskRemoval,
}: Omit<Props, 'arrangeable'> & { title: string }) {
  const t = useTranslations('lists');
  return (
    <span className={classes.buttons}>
      <MoveButtons title={title} index={index} count={count} onMove={(to) => onMove(item, to)} />
      <RowButton name="position" label={t('moveTo', { title })} onClick={() => onAskPosition(item)}>
        <IconSelector size={16} aria-hidden />
      </RowButton>
      <RowButton name="remove" label={t('remove', { title })} onClick={() => onAskRemoval(item)}>
        <IconX size={16} aria-hidden />
      </RowButton>
    </span>
  );
}
