'use client';

import { useDraggable } from '@dnd-kit/core';
import { CSS } from '@dnd-kit/utilities';
import { IconGripVertical } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import { LANGUAGE_NAMES } from '@/lib/i18n/locales';
import classes from './calendar-item.module.css';
import { keyOf } from './key-of';
import type { ShownItem } from './shown-day';
import { useTitleOf } from './use-title-of';

interface Props {
  item: ShownItem;
  /** Whether it can be carried to another day that is shown. */
  isCarried: boolean;
  onAsk: (item: ShownItem) => void;
}

/** One event: its hour, what happens, the piece, and the handle that moves it. */
export function CalendarItem({ item, isCarried, onAsk }: Props) {
  const t = useTranslations('calendar');
  const tSchedule = useTranslations('schedule');
  const title = useTitleOf()(item);
  const disabled = !isCarried || item.move === null;
  const drag = useDraggable({
    ...{ id: keyOf(item), data: { day: item.day }, disabled },
    attributes: { roleDescription: t('screenReader.handle') },
  });
  const { onKeyDown, ...pointers } = drag.listeners ?? {};
  return (
    <li
      ref={drag.setNodeRef}
      style={{ transform: CSS.Translate.toString(drag.transform) }}
      className={classes.item}
      data-event={item.event}
      data-event-key={keyOf(item)}
      data-refused={item.isRefused || undefined}
      data-dragging={drag.isDragging || undefined}
      data-movable={!disabled || undefined}
      {...pointers}
    >
      <div className={classes.line}>
        {item.time && <span className={classes.time}>{item.time}</span>}
        <span className={classes.what}>
          {item.isRefused ? tSchedule('short.refused') : t(`events.${item.event}`)}
        </span>
        {item.locale && (
          <span className={classes.language} lang={item.locale}>
            {LANGUAGE_NAMES[item.locale]}
          </span>
        )}
      </div>
      <Link href={item.path} className={classes.title} draggable={false}>
        {item.locale && item.title ? (
          <LocaleText locale={item.locale}>{title}</LocaleText>
        ) : (
          <bdi>{title}</bdi>
        )}
      </Link>
      {item.move && (
        <button
          type="button"
          ref={drag.setActivatorNodeRef}
          className={classes.handle}
          {...(!disabled && drag.attributes)}
          onKeyDown={(event) => onKeyDown?.(event)}
          // The space that drops it is no click.
          onKeyUp={(event) => event.code === 'Space' && !disabled && event.preventDefault()}
          onClick={() => onAsk(item)}
          aria-label={t('move', { title })}
        >
          <IconGripVertical size={16} aria-hidden />
        </button>
      )}
    </li>
  );
}
