import { commaList } from './comma-list';
import { INTL_TAGS, type IntlTag } from './intl-tags';
import { localDigits } from './local-digits';
import type { Locale } from './locales';
import { arabicMonthName } from './month-names';
import { instituteTimeZone, type Regional, regional } from './regional';

/**
 * Days that editors choose are stored as noon in this zone, whatever zone the institute has: it is the same day from eight hours
 * behind UTC to fourteen before it (lib/settings/time-zones.ts), so that another zone changes no stored day.
 */
const DAY_ZONE = 'Asia/Dubai';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Created once: creating a format costs about a hundred times as much as using it, and each dateline of a page uses it twice. */
function formatOf(
  tag: IntlTag | 'en' | 'en-CA',
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${tag} ${timeZone} ${Object.keys(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(tag, { ...options, timeZone });
  formats.set(key, format);
  return format;
}

const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const ISO_DATE = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const OFFSET = { timeZoneName: 'longOffset' } as const;
const WEEKDAY = { weekday: 'long' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const MONTH_NUMBER = { month: 'numeric' } as const;

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

const partsOf = (format: Intl.DateTimeFormat, instant: Date): Parts =>
  Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));

/** The name of the month of an instant. */
function monthOf(instant: Date, locale: Locale, { timeZone, months }: Regional): string {
  if (locale === 'en') return partsOf(formatOf(INTL_TAGS.en, timeZone, DATE), instant).month ?? '';
  return arabicMonthName(Number(formatOf(INTL_TAGS.en, timeZone, MONTH_NUMBER).format(instant)), months);
}

/**
 * A dateline: `19 July 2018`, in Arabic `19 يوليو، 2018` (Arabic comma U+060C before the year). No locale of
 * Intl writes the Arabic form, so it is joined from parts.
 */
export function formatDate(instant: Date, locale: Locale, written: Regional = regional()): string {
  const { day = '', year = '' } = partsOf(formatOf(INTL_TAGS[locale], written.timeZone, DATE), instant);
  const month = monthOf(instant, locale, written);
  if (locale === 'en') return `${day} ${month} ${year}`;
  return `${localDigits(day, locale, written)} ${month}، ${localDigits(year, locale, written)}`;
}

/** A day with its name: `Thursday, 19 July 2018`, in Arabic `الخميس، 19 يوليو، 2018`. */
export function formatFullDate(instant: Date, locale: Locale): string {
  return commaList([formatWeekday(instant, locale), formatDate(instant, locale)], locale);
}

/** The name of the day: `Thursday`, in Arabic `الخميس`. */
export function formatWeekday(instant: Date, locale: Locale): string {
  return formatOf(INTL_TAGS[locale], instituteTimeZone(), WEEKDAY).format(instant);
}

/** A month given as `YYYY-MM`: `July 2018`, in Arabic `يوليو 2018`. */
export function formatMonth(month: string, locale: Locale): string {
  return `${monthName(month, locale)} ${localDigits(month.slice(0, 4), locale)}`;
}

/** The same for programs, which read 0–9 alone. */
export function machineMonth(month: string, locale: Locale): string {
  return `${monthName(month, locale)} ${month.slice(0, 4)}`;
}

/** The name of a month given as `YYYY-MM`: `July`. */
export function monthName(month: string, locale: Locale): string {
  return monthOf(noonOf(`${month}-15`), locale, regional());
}

/** `14:05`, in the institute's zone. */
export function formatTime(instant: Date, locale: Locale): string {
  return localDigits(formatOf(INTL_TAGS[locale], instituteTimeZone(), TIME).format(instant), locale);
}

/** Date and time for the studio: `19 July 2018, 14:05`, in Arabic `19 يوليو، 2018، 14:05`. */
export function formatDateTime(instant: Date, locale: Locale): string {
  return commaList([formatDate(instant, locale), formatTime(instant, locale)], locale);
}

/** The date in the institute's zone as `2018-07-19`, the format of HTML date fields; years before 1000 have four digits too. */
export function isoDate(instant: Date): string {
  return formatOf('en-CA', instituteTimeZone(), ISO_DATE).format(instant).padStart('2018-07-19'.length, '0');
}

/** The day in a column of days without hours, which is read as midnight in UTC whatever zone the institute has. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, '2018-07-19'.length);
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
  const offset = offsetMinutes(instant, instituteTimeZone());
  const shifted = new Date(instant.getTime() + offset * 60_000);
  return shifted.toISOString().replace(/\.\d+Z$/, offsetText(offset));
}

/** The instant that stands for a day that an editor chose. */
export function noonOf(date: string): Date {
  const guess = new Date(`${date}T12:00:00Z`);
  return new Date(guess.getTime() - offsetMinutes(guess, DAY_ZONE) * 60_000);
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

/** Whether the text is a year from 1000 to 9999. */
export function isYear(text: string): boolean {
  return /^[1-9]\d{3}$/.test(text);
}

/** How far a zone is ahead of UTC. */
export function offsetMinutes(instant: Date, timeZone: string): number {
  const name = partsOf(formatOf('en', timeZone, OFFSET), instant).timeZoneName;
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '');
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

function offsetText(minutes: number): string {
  const absolute = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`;
}
