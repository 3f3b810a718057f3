import { isIsoDate } from './dates';

// Days of the calendar, `2026-12-03`, in the institute's zone. They are counted without hours, so that no change of clocks is in their way.

const DAY_MS = 24 * 60 * 60_000;
export const WEEK_DAYS = 7;

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);

/** So many days later, or earlier; null outside the years that dates have. */
export function addDays(day: string, count: number): string | null {
  const moved = new Date(atNoon(day).getTime() + count * DAY_MS).toISOString().slice(0, 10);
  return isIsoDate(moved) ? moved : null;
}

export function daysBetween(first: string, last: string): number {
  return Math.round((atNoon(last).getTime() - atNoon(first).getTime()) / DAY_MS);
}

/** So many days from the first on, as far as dates go. */
export function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index)).filter((day) => day !== null);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (day: string): number => atNoon(day).getUTCDay() || WEEK_DAYS;

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month so many months later, or earlier; null outside the years that dates have. */
export function addMonths(month: string, count: number): string | null {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  const moved = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return isIsoDate(`${moved}-01`) ? moved : null;
}
