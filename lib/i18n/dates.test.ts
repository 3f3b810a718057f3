import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatMonth,
  isIsoDate,
  isMonth,
  isoDate,
  isoInstant,
  machineDate,
  monthName,
  noonOf,
} from './dates';

const sampleDate = noonOf('2018-07-19');

describe('A dateline', () => {
  it('is written 19 July 2018 in English and 19 يوليو، 2018 in Arabic', () => {
    expect(formatDate(sampleDate, 'en')).toBe('19 July 2018');
    const codes = [...formatDate(sampleDate, 'ar')]
      .map((c) => (c.codePointAt(0) ?? 0).toString(16))
      .join(' ');
    expect(codes).toBe('31 39 20 64a 648 644 64a 648 60c 20 32 30 31 38');
  });

  it('is the date in the institute’s zone, not in UTC', () => {
    expect(formatDate(new Date('2018-07-18T20:30:00Z'), 'en')).toBe('19 July 2018');
    expect(isoDate(new Date('2018-07-18T20:30:00Z'))).toBe('2018-07-19');
  });

  it('carries the institute’s offset in its machine form', () => {
    expect(isoInstant(sampleDate)).toBe('2018-07-19T12:00:00+04:00');
  });

  it('adds the time of day for editors', () => {
    expect(formatDateTime(sampleDate, 'ar')).toBe('19 يوليو، 2018، 12:00');
    expect(formatDateTime(sampleDate, 'en')).toBe('19 July 2018, 12:00');
  });
});

describe('A month', () => {
  it('is written July 2018 in English and يوليو 2018 in Arabic', () => {
    expect(formatMonth('2018-07', 'en')).toBe('July 2018');
    expect(formatMonth('2018-07', 'ar')).toBe('يوليو 2018');
    expect(monthName('2018-01', 'en')).toBe('January');
    expect(monthName('2018-12', 'ar')).toBe('ديسمبر');
  });

  it.each(['2018-00', '2018-13', '2018-7', '0999-07', '12018-07', '2018-07-19', '2018/07', '٢٠١٨-٠٧', ''])(
    '%j is none',
    (text) => {
      expect([isMonth(text), isMonth('2018-07'), isMonth('1000-12')]).toEqual([false, true, true]);
    },
  );
});

describe('A typed date', () => {
  it.each(['2027-02-30', '2027-13-01', '19-07-2018', '', '0001-01-01', '0026-07-19', '0999-12-31'])(
    '%j is refused',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );
});

describe('A stored date that readers cannot be shown', () => {
  it.each([
    ['0026-07-19T12:00:00Z', '0026-07-19', '0026-07-19T15:41:00+03:41'],
    ['0001-01-01T00:00:00Z', '0001-01-01', '0001-01-01T03:41:00+03:41'],
    ['0999-12-31T12:00:00Z', '0999-12-31', '0999-12-31T15:41:00+03:41'],
    ['+012026-01-01T08:00:00Z', '12026-01-01', '+012026-01-01T12:00:00+04:00'],
  ])('is written without an error: %s', (stored, day, instant) => {
    const at = new Date(stored);
    expect([isoDate(at), machineDate(at), isoInstant(at)]).toEqual([day, instant, instant]);
    expect(formatDate(at, 'ar')).toContain(String(Number(day.split('-')[0])));
    expect(isIsoDate(isoDate(at))).toBe(false);
  });
});

describe('A date for machines', () => {
  it('is the day alone where an editor chose one, because no hour is known', () => {
    expect(machineDate(noonOf('2018-07-19'))).toBe('2018-07-19');
    expect(machineDate(noonOf('1987-01-01'))).toBe('1987-01-01');
  });

  it('is the instant of publication otherwise, with the institute’s offset', () => {
    expect(machineDate(new Date('2026-03-01T20:30:00Z'))).toBe('2026-03-02T00:30:00+04:00');
  });
});
