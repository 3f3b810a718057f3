import { z } from 'zod';
import type { Query } from '@/app/studio/list-query';
import { CALENDAR_VIEWS, type CalendarFilter, type CalendarView } from '@/lib/calendar/types';
import { KINDS } from '@/lib/i18n/addresses';
import { isIsoDate, isMonth } from '@/lib/i18n/dates';
import { addDays, addMonths, daysFrom, monthOf, WEEK_DAYS } from '@/lib/i18n/days';
import { weekOf, weeksOfMonth } from '@/lib/i18n/institute-week';
import { LOCALES } from '@/lib/i18n/locales';

/** So many days an agenda goes on. */
const AGENDA_DAYS = 28;

const Asked = z.object({
  view: z.enum(CALENDAR_VIEWS).catch('month'),
  date: z
    .string()
    .refine((text) => isIsoDate(text) || isMonth(text))
    .optional()
    .catch(undefined),
  span: z.enum(['day']).optional().catch(undefined),
  language: z.enum(LOCALES).optional().catch(undefined),
  kind: z.enum(KINDS).optional().catch(undefined),
  whose: z.enum(['mine']).optional().catch(undefined),
});

/** What the address of the calendar asks for. */
export interface ShownCalendar {
  view: CalendarView;
  /** Whether it is an agenda of one day. */
  isDay: boolean;
  /** The day that it is about, or the first day of the month that it is about. */
  date: string;
  days: string[];
  filter: CalendarFilter;
  /** The dates of what lies before and after; null where dates end. */
  previous: string | null;
  next: string | null;
}

/** Without a date it is about today; a date that is none counts as absent. */
export function calendarQuery(query: Query, today: string): ShownCalendar {
  const { view, date: asked = today, span, language, kind, whose } = Asked.parse(query);
  const filter = { locale: language, kind, isMine: whose === 'mine' };
  if (view === 'month') {
    const month = monthOf(asked);
    const [previous, next] = [addMonths(month, -1), addMonths(month, 1)];
    return { view, isDay: false, date: `${month}-01`, days: weeksOfMonth(month), filter, previous, next };
  }
  const date = dayIn(asked, today);
  const isDay = view === 'agenda' && span === 'day';
  const step = view === 'week' ? WEEK_DAYS : isDay ? 1 : AGENDA_DAYS;
  return {
    ...{ view, isDay, date, filter },
    days: view === 'week' ? weekOf(date) : daysFrom(date, step),
    previous: addDays(date, -step),
    next: addDays(date, step),
  };
}

/** A day as it is; of a month today, or its first day. */
function dayIn(asked: string, today: string): string {
  if (isIsoDate(asked)) return asked;
  return monthOf(today) === asked ? today : `${asked}-01`;
}
