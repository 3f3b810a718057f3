import { formatFullDate, noonOf } from '@/lib/i18n/dates';
import { localDigits } from '@/lib/i18n/local-digits';
import type { Locale } from '@/lib/i18n/locales';

/** Two wall times, with their days where these differ. */
export function timesOf(one: string, other: string, locale: Locale): [string, string] {
  const isSameDay = one.slice(0, 10) === other.slice(0, 10);
  const write = (wallTime: string) => {
    const [day = '', time = ''] = wallTime.split('T');
    return isSameDay
      ? localDigits(time, locale)
      : `${formatFullDate(noonOf(day), locale)} ${localDigits(time, locale)}`;
  };
  return [write(one), write(other)];
}
