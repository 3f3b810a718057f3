import { commaList } from './comma-list';
import { formatFullDate, isIsoDate, noonOf } from './dates';
import { intlTag } from './intl-tags';
import { localDigits } from './local-digits';
import type { Locale } from './locales';
import { instituteTimeZone } from './regional';

// What a clock on the wall of some zone shows, `2026-12-03T09:00`, and the instants at which it shows it.

const DAY_MS = 24 * 60 * 60_000;
const WALL_TIME = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)$/;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Created once for each zone: creating a format costs about a hundred times as much as using it. */
function keptFormat(key: string, create: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = formats.get(key);
  if (known) return known;
  const format = create();
  formats.set(key, format);
  return format;
}

const formatOf = (timeZone: string) =>
  keptFormat(
    timeZone,
    () =>
      new Intl.DateTimeFormat('en-CA', {
        ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
        hourCycle: 'h23',
        timeZone,
      }),
  );

export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

export function isWallTime(text: string): boolean {
  const match = WALL_TIME.exec(text);
  return match !== null && isIsoDate(match[1] ?? '');
}

/** What clocks of the zone show at an instant. */
export function wallTimeAt(instant: Date, timeZone: string = instituteTimeZone()): string {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/**
 * When clocks of the zone show this: one instant, two in the hour that is repeated when summer time ends, and none in the hour that is
 * skipped when it begins.
 */
export function instantsAt(wallTime: string, timeZone: string = instituteTimeZone()): Date[] {
  const asUtc = Date.parse(`${wallTime}:00Z`);
  const candidates = offsetsAround(asUtc, timeZone).map((offset) => new Date(asUtc - offset));
  return candidates
    .filter((instant) => wallTimeAt(instant, timeZone) === wallTime)
    .sort((one, other) => one.getTime() - other.getTime());
}

/** What clocks show instead of a time that they skip: as much later as they are put forward. */
export function afterSkipped(wallTime: string, timeZone: string = instituteTimeZone()): string {
  const asUtc = Date.parse(`${wallTime}:00Z`);
  const [before = 0] = offsetsAround(asUtc, timeZone);
  return wallTimeAt(new Date(asUtc - before), timeZone);
}

/** When a day, `2026-12-03`, begins in the institute's zone; later than midnight where clocks skip it. */
export function startOfDay(day: string): Date {
  const [timeZone, midnight] = [instituteTimeZone(), `${day}T00:00`];
  const [first] = instantsAt(midnight, timeZone);
  return first ?? instantsAt(afterSkipped(midnight, timeZone), timeZone)[0] ?? noonOf(day);
}

/** When the day after it begins. */
export function endOfDay(day: string): Date {
  return startOfDay(new Date(Date.parse(`${day}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10));
}

/** The different offsets from UTC that the zone has a day before and a day after, the earlier first. In milliseconds. */
function offsetsAround(asUtc: number, timeZone: string): number[] {
  const offset = (at: number) => Date.parse(`${wallTimeAt(new Date(at), timeZone)}:00Z`) - at;
  return [...new Set([offset(asUtc - DAY_MS), offset(asUtc + DAY_MS)])];
}

/** `Gulf Standard Time (GMT+4)`, and another name in summer where there is one. */
export function zoneName(instant: Date, locale: Locale, timeZone: string = instituteTimeZone()): string {
  const named = (timeZoneName: 'long' | 'shortOffset') =>
    keptFormat(
      `${intlTag(locale)} ${timeZone} ${timeZoneName}`,
      () => new Intl.DateTimeFormat(intlTag(locale), { timeZone, timeZoneName }),
    )
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const [name, offset] = [named('long'), named('shortOffset')];
  return name === offset ? name : `${name} (${offset})`;
}

/** A moment in full: `Thursday, 3 December 2026, 09:00, Gulf Standard Time (GMT+4)`. */
export function formatMoment(instant: Date, locale: Locale, timeZone: string = instituteTimeZone()): string {
  const [day = '', time = ''] = wallTimeAt(instant, timeZone).split('T');
  return commaList(
    [formatFullDate(noonOf(day), locale), localDigits(time, locale), zoneName(instant, locale, timeZone)],
    locale,
  );
}
