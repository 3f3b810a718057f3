import { intlTag } from './intl-tags';
import type { Locale } from './locales';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const FACTOR = 1024;

/** The size of a file in a few digits: `2.4 MB`, in Arabic `2.4 م.ب`. */
export function formatByteSize(bytes: number, locale: Locale): string {
  let power = 0;
  let amount = bytes;
  while (Math.round(amount) >= FACTOR && power < UNITS.length - 1) {
    amount /= FACTOR;
    power += 1;
  }
  const format = new Intl.NumberFormat(intlTag(locale), {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power > 1 && amount < 10 ? 1 : 0,
  });
  return format.format(amount);
}
