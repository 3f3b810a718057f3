import { formatDate, formatDateTime, isoInstant, machineDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';

/** A date in words. Its `datetime` attribute says as much as is known: the day, or the instant with its UTC offset. */
export function Dateline({ at, locale }: { at: Date; locale: Locale }) {
  return <time dateTime={machineDate(at)}>{formatDate(at, locale)}</time>;
}

/** The day of an update in words, with the hour where the day alone would not tell it from the first publication. */
export function UpdateTime({ at, withHour, locale }: { at: Date; withHour: boolean; locale: Locale }) {
  return (
    <time dateTime={isoInstant(at)}>{withHour ? formatDateTime(at, locale) : formatDate(at, locale)}</time>
  );
}
