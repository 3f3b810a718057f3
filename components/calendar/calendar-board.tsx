'use client';

import { DndContext } from '@dnd-kit/core';
import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { MomentDialog } from '@/components/schedule/moment-dialog';
import { useRefreshAt } from '@/components/schedule/use-refresh-at';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { CalendarEvent, CalendarFilter, CalendarView } from '@/lib/calendar/types';
import classes from './calendar-board.module.css';
import { CalendarDay } from './calendar-day';
import { calendarPath } from './calendar-path';
import type { CalendarActions, ShownDay } from './shown-day';
import { useCalendarDrag } from './use-calendar-drag';
import { useMoves } from './use-moves';
import { useTitleOf } from './use-title-of';

interface Props {
  view: CalendarView;
  /** Whether it is the agenda of one day. */
  isDay: boolean;
  days: ShownDay[];
  /** Names of the days of a week, as short as a grid needs them. */
  weekdays: string[];
  filter: CalendarFilter;
  actions: CalendarActions;
}

/** What happens by itself. */
const WAITING: CalendarEvent[] = ['publish', 'update', 'withdraw', 'release', 'list'];

/** So many events fit into a day of each view. */
const MOST: Record<CalendarView, number> = { month: 4, week: 15, agenda: Number.POSITIVE_INFINITY };

/** Days with their events, as a grid of weeks or one below the other. */
export function CalendarBoard({ view, isDay, days, weekdays, filter, actions }: Props) {
  const t = useTranslations('calendar');
  const titleOf = useTitleOf();
  const moves = useMoves(days, actions);
  const dragging = useCalendarDrag(moves.shown, moves.drop);
  const isGrid = view !== 'agenda';
  const shown = isGrid || isDay ? moves.shown : moves.shown.filter(({ items }) => items.length > 0);
  const isEmpty = moves.shown.every(({ items }) => items.length === 0);
  const { asked, refused } = moves;
  useRefreshAt(nextMoment(days));
  return (
    <div className={classes.board}>
      {moves.failure && refused && !asked && (
        <Text fw={500} mb={4}>
          {t('notMoved', { title: titleOf(refused) })}
        </Text>
      )}
      {!asked && <FailureAlert failure={moves.failure} />}
      {isGrid && (
        <div className={classes.weekdays} aria-hidden>
          {weekdays.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </div>
      )}
      {isEmpty && <p className={isGrid ? classes.emptyGrid : classes.empty}>{t('empty')}</p>}
      <DndContext id="calendar" {...dragging}>
        <ol
          className={isGrid ? classes.grid : classes.agenda}
          data-view={view}
          data-layout={isGrid ? 'grid' : 'agenda'}
        >
          {shown.map((day) => (
            <CalendarDay
              key={day.day}
              day={day}
              most={MOST[view]}
              href={isDay ? null : calendarPath({ view: 'agenda', date: day.day, isDay: true, filter })}
              isCarried={isGrid}
              kept={moves.moved}
              onAsk={moves.ask}
            />
          ))}
        </ol>
      </DndContext>
      {asked?.item.move && (
        <MomentDialog
          key={asked.wallTime}
          title={t('moveTitle', { title: titleOf(asked.item) })}
          submit={t('moveNow')}
          initial={asked.wallTime}
          timeZone={asked.item.move.timeZone}
          pending={moves.pending}
          failure={moves.failure}
          onClose={moves.close}
          onSubmit={moves.choose}
        />
      )}
    </div>
  );
}

/** When something happens next of what is shown. */
function nextMoment(days: readonly ShownDay[]): Date | null {
  const moments = days.flatMap(({ items }) =>
    items.flatMap(({ at, event, isRefused }) => (at && WAITING.includes(event) && !isRefused ? [at] : [])),
  );
  return moments.length > 0 ? new Date(Math.min(...moments.map(Number))) : null;
}
