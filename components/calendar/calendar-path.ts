import type { CalendarFilter, CalendarView } from '@/lib/calendar/types';

interface Asked {
  view: CalendarView;
  /** A day, or a month as `YYYY-MM`; today without it. */
  date?: string | undefined;
  isDay?: boolean;
  filter: CalendarFilter;
}

/** The address at which the calendar shows this. */
export function calendarPath({ view, date, isDay = false, filter }: Asked): string {
  const query = new URLSearchParams({
    ...(view !== 'month' && { view }),
    ...(date && { date }),
    ...(isDay && { span: 'day' }),
    ...(filter.locale && { language: filter.locale }),
    ...(filter.kind && { kind: filter.kind }),
    ...(filter.isMine && { whose: 'mine' }),
  });
  return query.size > 0 ? `/studio/calendar?${query}` : '/studio/calendar';
}
