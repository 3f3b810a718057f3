'use client';

import { useDroppable } from '@dnd-kit/core';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { shownOfDay } from '@/lib/workflow/shown-of-day';
import classes from './calendar-board.module.css';
import { CalendarItem } from './calendar-item';
import { keyOf } from './key-of';
import type { ShownDay, ShownItem } from './shown-day';

interface Props {
  day: ShownDay;
  /** So many events are shown of it. */
  most: number;
  /** Its own agenda; null where it is shown already. */
  href: string | null;
  isCarried: boolean;
  /** What is shown however full the day is. */
  kept: string | null;
  onAsk: (item: ShownItem) => void;
}

/** One day with its events, and the way to all of them. */
export function CalendarDay({ day, most, href, isCarried, kept, onAsk }: Props) {
  const t = useTranslations('calendar');
  const { setNodeRef, isOver } = useDroppable({ id: day.day, disabled: !isCarried });
  const { items, hasMore, name } = day;
  const count = Math.max(0, items.length - most);
  const left = hasMore ? t('moreThan', { count: Math.max(count, 1) }) : t('more', { count });
  return (
    <li
      ref={setNodeRef}
      className={classes.day}
      data-day={day.day}
      data-empty={items.length === 0 || undefined}
      data-today={day.isToday || undefined}
      data-past={day.isPast || undefined}
      data-outside={day.isOutside || undefined}
      data-weekend={day.isWeekend || undefined}
      data-over={(isOver && (day.isPast ? 'past' : 'open')) || undefined}
    >
      <h3 className={classes.date}>{href ? <Link href={href}>{nameOf(day)}</Link> : nameOf(day)}</h3>
      {items.length > 0 && (
        <ul className={classes.items}>
          {shownOfDay(items, most, (item) => keyOf(item) === kept).map((item) => (
            <CalendarItem key={keyOf(item)} {...{ item, isCarried, onAsk }} />
          ))}
        </ul>
      )}
      {(count > 0 || hasMore) &&
        (href ? (
          <Link href={href} className={classes.more} aria-label={`${left}: ${name}`}>
            {left}
          </Link>
        ) : (
          <p className={classes.more}>{left}</p>
        ))}
    </li>
  );
}

/** The number in a grid, and the name where days are below each other and for screen readers. */
function nameOf({ day, name }: ShownDay) {
  return (
    <>
      <span className={classes.number} aria-hidden>
        {Number(day.slice(-2))}
      </span>
      <span className={classes.name}>{name}</span>
    </>
  );
}
