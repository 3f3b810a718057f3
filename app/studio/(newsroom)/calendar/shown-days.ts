import type { ShownDay } from '@/components/calendar/shown-day';
import type { CalendarDay } from '@/lib/calendar/types';
import { formatFullDate, formatTime, noonOf } from '@/lib/i18n/dates';
import { monthOf } from '@/lib/i18n/days';
import { isWeekend } from '@/lib/i18n/institute-week';
import type { Locale } from '@/lib/i18n/locales';

/** Days with their names and hours in the user's language: browsers write some of them differently. */
export function shownDays(
  days: readonly CalendarDay[],
  { locale, month, today }: { locale: Locale; month: string | null; today: string },
): ShownDay[] {
  return days.map(({ day, items, hasMore }) => ({
    ...{ day, hasMore },
    name: formatFullDate(noonOf(day), locale),
    isToday: day === today,
    isPast: day < today,
    isOutside: month !== null && monthOf(day) !== month,
    isWeekend: isWeekend(day),
    items: items.map((item) => ({ ...item, time: item.at && formatTime(item.at, locale) })),
  }));
}
