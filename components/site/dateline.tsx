import { formatDate, isoInstant } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';

/** A date in words, with the instant and its UTC offset in the `datetime` attribute. */
export function Dateline({ at, locale }: { at: Date; locale: Locale }) {
  return <time dateTime={isoInstant(at)}>{formatDate(at, locale)}</time>;
}
