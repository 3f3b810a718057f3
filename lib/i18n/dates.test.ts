import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, isIsoDate, isoDate, isoInstant, noonOf } from './dates';

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

describe('A typed date', () => {
  it.each(['2027-02-30', '2027-13-01', '19-07-2018', ''])('%j is refused', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});
