import { addDays, daysBetween, daysFrom, WEEK_DAYS, weekdayOf } from './days';

/**
 * The region whose week the institute keeps, that of its time zone. Both languages show the same week, so that two colleagues who look at one
 * address see the same days.
 */
const REGION = 'und-AE';

interface WeekInfo {
  /** 1 for Monday to 7 for Sunday. */
  firstDay: number;
  weekend: number[];
}

/** A property in Node 20, a method in later ones; other engines do not know it, and only servers ask. */
function weekInfo(): WeekInfo {
  const region = new Intl.Locale(REGION) as { weekInfo?: WeekInfo; getWeekInfo?(): WeekInfo };
  return region.getWeekInfo?.() ?? region.weekInfo ?? { firstDay: 1, weekend: [6, 7] };
}

const { firstDay, weekend } = weekInfo();

/** The seven days of the week of a day. */
export function weekOf(day: string): string[] {
  const before = (weekdayOf(day) - firstDay + WEEK_DAYS) % WEEK_DAYS;
  return daysFrom(addDays(day, -before) ?? day, WEEK_DAYS);
}

/** All days of the weeks that have a day of the month, given as `YYYY-MM`. */
export function weeksOfMonth(month: string): string[] {
  const [first = ''] = weekOf(`${month}-01`);
  const last = weekOf(lastDayOf(month)).at(-1) ?? '';
  return daysFrom(first, daysBetween(first, last) + 1);
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

export const isWeekend = (day: string): boolean => weekend.includes(weekdayOf(day));
