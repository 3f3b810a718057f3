import { isoDate } from '@/lib/i18n/dates';
import { addMonths, daysBetween, daysFrom, monthOf } from '@/lib/i18n/days';
import { lastDays } from './last-days';
import type { ByLocale, PeriodViews, Range } from './types';

const MONTHS = 12;

export interface RangeDays {
  from: string;
  to: string;
  /** In their order. */
  periods: string[];
  periodOf(day: string): string;
}

/** The days of a range in the institute's zone, and the days or months into which it is divided. */
export function rangeDays(range: Range, now = new Date()): RangeDays {
  if (range !== 'year') {
    const { from, to } = lastDays(Number(range), now);
    return { from, to, periods: daysFrom(from, daysBetween(from, to) + 1), periodOf: (day) => day };
  }
  const to = isoDate(now);
  const first = addMonths(monthOf(to), 1 - MONTHS) ?? monthOf(to);
  const periods = Array.from({ length: MONTHS }, (_, index) => addMonths(first, index) ?? first);
  return { from: `${first}-01`, to, periods, periodOf: monthOf };
}

/** The views of each period, also of those without any, from rows that hold some. */
export function viewsOfPeriods(
  { periods, periodOf }: Pick<RangeDays, 'periods' | 'periodOf'>,
  rows: readonly { day: string; locale: keyof ByLocale; views: number }[],
): PeriodViews[] {
  const found = new Map(periods.map((period) => [period, { period, ar: 0, en: 0 }]));
  for (const { day, locale, views } of rows) {
    const period = found.get(periodOf(day));
    if (period) period[locale] += views;
  }
  return [...found.values()];
}

export function totalOf(rows: readonly ByLocale[]): ByLocale {
  return rows.reduce((sum, { ar, en }) => ({ ar: sum.ar + ar, en: sum.en + en }), { ar: 0, en: 0 });
}
