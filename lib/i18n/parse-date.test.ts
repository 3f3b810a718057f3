import { describe, expect, it } from 'vitest';
import { formatDate, formatFullDate, noonOf } from './dates';
import { parseDate } from './parse-date';

describe('A typed date', () => {
  it.each([
    '19/7/2018',
    '19-07-2018',
    '19.7.2018',
    '19 / 7 / 2018',
    '2018-07-19',
    '2018/7/19',
    '١٩/٧/٢٠١٨',
    '٢٠١٨-٠٧-١٩',
    '۱۹/۷/۲۰۱۸',
    '19 July 2018',
    '19 july 2018',
    '19 Jul 2018',
    '19 Jul. 2018',
    'July 19, 2018',
    '19 يوليو 2018',
    '١٩ يوليو ٢٠١٨',
    '19 يوليو، 2018',
    '١٩ تموز ٢٠١٨',
    '19 جويلية 2018',
    '\u200f19 يوليو 2018\u200f',
    ' 19  July  2018 ',
  ])('%j is 19 July 2018', (text) => expect(parseDate(text)).toBe('2018-07-19'));

  it.each([
    ['1 كانون الثاني 2020', '2020-01-01'],
    ['٥ أغسطس ٢٠٢٦', '2026-08-05'],
    ['5 اغسطس 2026', '2026-08-05'],
    ['30 Sept 2026', '2026-09-30'],
    ['29/2/2024', '2024-02-29'],
  ])('%j is %s', (text, date) => expect(parseDate(text)).toBe(date));

  it.each([
    '',
    '19/7/18',
    '0026-07-19',
    '19/7/0999',
    '19/7/10000',
    '30/2/2026',
    '29 February 2026',
    '7/19/2018',
    '19 2018',
    '19 J 2018',
    '19 Juli 2018',
    'yesterday',
    'غداً',
  ])('%j is none', (text) => expect(parseDate(text)).toBeNull());

  it('may be what the field itself shows, in either language', () => {
    for (let month = 1; month <= 12; month += 1) {
      const date = `2026-${String(month).padStart(2, '0')}-09`;
      for (const locale of ['ar', 'en'] as const)
        expect(parseDate(formatDate(noonOf(date), locale))).toBe(date);
    }
  });
});

describe('A day in full', () => {
  it('names the day of the week', () => {
    expect(formatFullDate(noonOf('2018-07-19'), 'en')).toBe('Thursday, 19 July 2018');
    expect(formatFullDate(noonOf('2018-07-19'), 'ar')).toBe('الخميس، 19 يوليو، 2018');
  });
});
