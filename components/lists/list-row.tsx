'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Badge } from '@mantine/core';
import {
  IconGripVertical,
  IconPencil,
  IconPin,
  IconPinnedFilled,
  IconSelector,
  IconX,
} from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { ListItem } from '@/lib/lists/types';
import classes from './arranged-list.module.css';
import type { Covered } from './as-seen-now';
import { ItemTitle } from './item-title';
import { MoveButtons } from './move-buttons';
import { PieceLink } from './piece-link';
import { PinMarks } from './pin-marks';
import { RowButton } from './row-button';
import { useTitleOf } from './use-title-of';

export interface RowHandlers {
  onMove: (item: ListItem, to: number, shares?: boolean) => void;
  onUnpin: (item: ListItem) => void;
  onAskPosition: (item: ListItem) => void;
  onAskDetails: (item: ListItem) => void;
  onAskRemoval: (item: ListItem) => void;
}

interface Props extends RowHandlers {
  item: ListItem;
  /** Its position, counted from 0. */
  position: number;
  /** Number of positions to which the move buttons can move it. */
  count: number;
  /** Whether others have the same position. */
  isShared: boolean;
  /** Whose readers see another one at its position now. */
  covered: Covered | undefined;
  arrangeable: boolean;
  /** Whether the list is filled by date, so that the item may lose its pin. */
  isFilled: boolean;
}

const COVERED = { all: 'covered', ar: 'coveredAr', en: 'coveredEn' } as const;

/** One item of the list with its controls: drag handle, move buttons, move to a position, pin, remove. */
export function ListRow({ item, position, arrangeable, isFilled, ...rest }: Props) {
  const { isShared, covered } = rest;
  const t = useTranslations('lists');
  const locale = useInterfaceLocale();
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
      // Where a search or a position leads.
      tabIndex={-1}
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
      <span className={classes.position}>{position + 1}</span>
      <span className={classes.what}>
        {arrangeable ? (
          <PieceLink {...item} locale={locale} />
        ) : (
          <ItemTitle titles={item.titles} locale={locale} />
        )}
        <span className={classes.marks}>
          {isFilled && item.isPinned && (
            <Badge variant="light">{t('pinned', { position: position + 1 })}</Badge>
          )}
          {isShared && <Badge variant="outline">{t('shared')}</Badge>}
          <PinMarks item={item} isFilled={isFilled} />
          {covered && <Badge color="yellow">{t(COVERED[covered])}</Badge>}
          <Availability item={item} />
        </span>
      </span>
      {arrangeable && <RowButtons {...{ item, position, title, isFilled }} {...rest} />}
    </li>
  );
}

/** The language in which the item is published, unless it is published in both. */
function Availability({ item }: { item: ListItem }) {
  const t = useTranslations('lists');
  const { ar, en } = item.published;
  if (ar && en) return null;
  if (!ar && !en) return <Badge color="yellow">{t('unpublished')}</Badge>;
  return <Badge color="gray">{t(ar ? 'onlyAr' : 'onlyEn')}</Badge>;
}

function RowButtons({
  item,
  position,
  count,
  isShared,
  title,
  isFilled,
  onMove,
  onUnpin,
  onAskPosition,
  onAskDetails,
  onAskRemoval,
}: Omit<Props, 'arrangeable'> & { title: string }) {
  const t = useTranslations('lists');
  // What leaves a shared position stands before the others or after them.
  const up = isShared ? position : position - 1;
  const isLast = position === count - 1 && !isShared;
  return (
    <span className={classes.buttons}>
      <MoveButtons
        title={title}
        up={up < 0 ? null : up}
        down={isLast ? null : position + 1}
        onMove={(to) => onMove(item, to)}
      />
      <RowButton name="position" label={t('moveTo', { title })} onClick={() => onAskPosition(item)}>
        <IconSelector size={16} aria-hidden />
      </RowButton>
      <RowButton name="details" label={t('pinDetails.open', { title })} onClick={() => onAskDetails(item)}>
        <IconPencil size={16} aria-hidden />
      </RowButton>
      {isFilled && <PinButton {...{ item, position, title, onMove, onUnpin }} />}
      <RowButton name="remove" label={t('remove', { title })} onClick={() => onAskRemoval(item)}>
        <IconX size={16} aria-hidden />
      </RowButton>
    </span>
  );
}

function PinButton({
  item,
  position,
  title,
  onMove,
  onUnpin,
}: Pick<Props, 'item' | 'position' | 'onMove' | 'onUnpin'> & { title: string }) {
  const t = useTranslations('lists');
  if (!item.isPinned) {
    const label = t('pin', { title, position: position + 1 });
    return (
      <RowButton name="pin" label={label} onClick={() => onMove(item, position)}>
        <IconPin size={16} aria-hidden />
      </RowButton>
    );
  }
  return (
    <RowButton name="pin" label={t('unpin', { title })} onClick={() => onUnpin(item)}>
      <IconPinnedFilled size={16} aria-hidden />
    </RowButton>
  );
}
