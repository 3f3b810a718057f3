import { commaList } from './comma-list';
import { INTL_TAGS } from './intl-tags';
import type { Locale } from './locales';

/**
 * The institute's time zone. Dates shown to readers are dates in this zone, whatever the zone of server and reader.
 */
export const INSTITUTE_TIME_ZONE = 'Asia/Dubai';

const dateFormats = {
  ar: dateFormat('ar'),
  en: dateFormat('en'),
};

// Created once: creating a format costs about a hundred times as much as using it, and each dateline of a page uses
// it twice.
const offsetFormat = new Intl.DateTimeFormat('en', {
  timeZone: INSTITUTE_TIME_ZONE,
  timeZoneName: 'longOffset',
});

const isoFormat = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: INSTITUTE_TIME_ZONE,
});

function dateFormat(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(INTL_TAGS[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: INSTITUTE_TIME_ZONE,
  });
}

/**
 * A dateline: `19 July 2018`, in Arabic `19 يوليو، 2018` (Arabic comma U+060C before the year). No locale of
 * Intl writes the Arabic form, so it is joined from parts.
 */
export function formatDate(instant: Date, locale: Locale): string {
  const parts = Object.fromEntries(
    dateFormats[locale].formatToParts(instant).map((part) => [part.type, part.value]),
  );
  return locale === 'ar'
    ? `${parts.day} ${parts.month}، ${parts.year}`
    : `${parts.day} ${parts.month} ${parts.year}`;
}

/** A day with its name: `Thursday, 19 July 2018`, in Arabic `الخميس، 19 يوليو، 2018`. */
export function formatFullDate(instant: Date, locale: Locale): string {
  return commaList([formatWeekday(instant, locale), formatDate(instant, locale)], locale);
}

/** The name of the day: `Thursday`, in Arabic `الخميس`. */
export function formatWeekday(instant: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(INTL_TAGS[locale], {
    weekday: 'long',
    timeZone: INSTITUTE_TIME_ZONE,
  }).format(instant);
}

/** A month given as `YYYY-MM`: `July 2018`, in Arabic `يوليو 2018`. */
export function formatMonth(month: string, locale: Locale): string {
  return `${monthName(month, locale)} ${month.slice(0, 4)}`;
}

/** The name of a month given as `YYYY-MM`: `July`. */
export function monthName(month: string, locale: Locale): string {
  const parts = dateFormats[locale].formatToParts(noonOf(`${month}-15`));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

/** `14:05`, in the institute's zone. */
export function formatTime(instant: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(INTL_TAGS[locale], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: INSTITUTE_TIME_ZONE,
  }).format(instant);
}

/** Date and time for the studio: `19 July 2018, 14:05`, in Arabic `19 يوليو، 2018، 14:05`. */
export function formatDateTime(instant: Date, locale: Locale): string {
  return commaList([formatDate(instant, locale), formatTime(instant, locale)], locale);
}

/** The date in the institute's zone as `2018-07-19`, the format of HTML date fields; years before 1000 have four digits too. */
export function isoDate(instant: Date): string {
  return isoFormat.format(instant).padStart('2018-07-19'.length, '0');
}

/**
 * For `<time datetime>` and structured data: `2018-07-19` for a day that an editor chose, which is stored as noon (noonOf) and has no hour of
 * its own; otherwise the instant, also where the day is none that an editor could choose.
 */
export function machineDate(instant: Date): string {
  const day = isoDate(instant);
  return isIsoDate(day) && noonOf(day).getTime() === instant.getTime() ? day : isoInstant(instant);
}

/** ISO 8601 with the institute's offset, for `<time datetime>` and JSON-LD: `2018-07-19T12:00:00+04:00`. */
export function isoInstant(instant: Date): string {
  const shifted = new Date(instant.getTime() + offsetMinutes(instant) * 60_000);
  return shifted.toISOString().replace(/\.\d+Z$/, offsetText(offsetMinutes(instant)));
}

/**
 * Noon on an ISO date in the institute's zone. Noon is far enough from midnight that the date is the same in most
 * zones.
 */
export function noonOf(date: string): Date {
  const guess = new Date(`${date}T12:00:00Z`);
  return new Date(guess.getTime() - offsetMinutes(guess) * 60_000);
}

/** Whether the text is a real calendar date `YYYY-MM-DD` of the years 1000 to 9999 (2027-02-30 is not one). */
export function isIsoDate(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** Whether the text is a month `YYYY-MM` of the years 1000 to 9999. */
export function isMonth(text: string): boolean {
  return /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/.test(text);
}

function offsetMinutes(instant: Date): number {
  const name = offsetFormat.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value;
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '');
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

function offsetText(minutes: number): string {
  const absolute = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`;
}
