import { isIsoDate } from './dates';
import { fold } from './fold';
import { monthNamesOf } from './month-names';

/** Regions whose names of the months differ: يناير, كانون الثاني, جانفي, غشت. */
const MONTH_LOCALES = ['en', 'ar-EG', 'ar-LB', 'ar-TN', 'ar-DZ', 'ar-MA', 'ar-MR'];
/** English names may be shortened to this many letters. */
const SHORTEST_NAME = 3;

const monthNames = MONTH_LOCALES.map((region) => monthNamesOf(region).map(fold));

/**
 * The ISO date of a typed day, or null: `19/7/2018`, `2018-07-19`, `19 July 2018`, `July 19, 2018`, `١٩ يوليو ٢٠١٨`, `19 تموز 2018`. The day
 * stands before the month, as both languages write it. The year has four digits, from 1000 to 9999.
 */
export function parseDate(text: string): string | null {
  const words = fold(text).replace(/[,،]/g, ' ').trim();
  const numbers = /^(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,4})$/.exec(words);
  if (numbers) {
    const [, first = '', month = '', last = ''] = numbers;
    return first.length === 4 ? isoOf(first, month, last) : isoOf(last, month, first);
  }
  const dayFirst = /^(\d{1,2})\s+(\D+?)\s+(\d{4})$/.exec(words);
  if (dayFirst) return isoOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]+)\s+(\d{1,2})\s+(\d{4})$/.exec(words);
  return monthFirst ? isoOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : null;
}

function isoOf(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}

/** The number of a month, or '' for a word that is none. Two names of one month may stand together: `تموز/يوليو`. */
function monthOf(names = ''): string {
  const numbers = new Set(names.split('/').map((name) => numberOf(name.replace(/\.$/, '').trim())));
  return numbers.size === 1 ? ([...numbers][0] ?? '') : '';
}

function numberOf(word: string): string {
  for (const names of monthNames) {
    const index = names.findIndex(
      (month) =>
        month === word || (/^[a-z]/.test(word) && word.length >= SHORTEST_NAME && month.startsWith(word)),
    );
    if (index >= 0) return String(index + 1);
  }
  return '';
}
