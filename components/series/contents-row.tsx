'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Badge } from '@mantine/core';
import { IconGripVertical, IconSelector } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import classes from '@/components/lists/arranged-list.module.css';
import { MoveButtons } from '@/components/lists/move-buttons';
import { PieceLink } from '@/components/lists/piece-link';
import { RowButton } from '@/components/lists/row-button';
import { useTitleOf } from '@/components/lists/use-title-of';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { ContentsItem } from '@/lib/series/types';

interface Props {
  item: ContentsItem;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onAskPosition: () => void;
}

/** One entry of an issue, with a handle and buttons that move it. */
export function ContentsRow({ item, index, count, onMove, onAskPosition }: Props) {
  const t = useTranslations('lists');
  const tContents = useTranslations('series.contents');
  const locale = useInterfaceLocale();
  const title = useTitleOf()(item);
  const { entryId, published, isLeaving } = item;
  const sortable = useSortable({ id: entryId });
  const style = { transform: CSS.Transform.toString(sortable.transform), transition: sortable.transition };
  return (
    <li
      ref={sortable.setNodeRef}
      style={style}
      className={classes.row}
      data-dragging={sortable.isDragging || undefined}
      data-entry={entryId}
    >
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
      <span className={classes.position}>{index + 1}</span>
      <span className={classes.what}>
        <PieceLink {...item} locale={locale} />
        <span className={classes.marks}>
          <Availability published={published} />
          {isLeaving && <Badge color="gray">{tContents('leaving')}</Badge>}
        </span>
      </span>
      <span className={classes.buttons}>
        <MoveButtons
          title={title}
          up={index === 0 ? null : index - 1}
          down={index === count - 1 ? null : index + 1}
          onMove={onMove}
        />
        <RowButton name="position" label={t('moveTo', { title })} onClick={onAskPosition}>
          <IconSelector size={16} aria-hidden />
        </RowButton>
      </span>
    </li>
  );
}

/** The language in which the entry is published, unless it is published in both. */
function Availability({ published: { ar, en } }: Pick<ContentsItem, 'published'>) {
  const t = useTranslations('lists');
  if (ar && en) return null;
  if (!ar && !en) return <Badge color="yellow">{t('unpublished')}</Badge>;
  return <Badge color="gray">{t(ar ? 'onlyAr' : 'onlyEn')}</Badge>;
}
