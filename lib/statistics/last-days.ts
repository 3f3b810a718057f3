import { isoDate } from '@/lib/i18n/dates';
import { addDays } from '@/lib/i18n/days';

/** The first and the last of so many days in the institute's time zone, of which the last is today. */
export function lastDays(count: number, now = new Date()): { from: string; to: string } {
  const to = isoDate(now);
  return { from: addDays(to, 1 - count) ?? to, to };
}
