import { describe, expect, it } from 'vitest';
import { afterSkipped, formatMoment, instantsAt, isTimeZone, isWallTime, wallTimeAt } from './wall-time';

describe('A wall time names', () => {
  // Facts of tzdata 2025c.
  it.each([
    ['Asia/Dubai', '2026-12-03T09:00', ['2026-12-03T05:00:00.000Z']],
    ['Asia/Dubai', '2027-03-28T00:30', ['2027-03-27T20:30:00.000Z']],
    ['Asia/Dubai', '2027-10-30T23:30', ['2027-10-30T19:30:00.000Z']],
    ['Europe/Berlin', '2027-03-28T01:59', ['2027-03-28T00:59:00.000Z']],
    ['Europe/Berlin', '2027-03-28T02:30', []],
    ['Europe/Berlin', '2027-03-28T03:00', ['2027-03-28T01:00:00.000Z']],
    ['Europe/Berlin', '2027-10-31T02:30', ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']],
    ['Asia/Beirut', '2027-03-28T00:00', []],
    ['Asia/Beirut', '2027-03-28T01:00', ['2027-03-27T22:00:00.000Z']],
    ['Asia/Beirut', '2027-10-30T23:00', ['2027-10-30T20:00:00.000Z', '2027-10-30T21:00:00.000Z']],
    ['Asia/Beirut', '2027-10-31T00:00', ['2027-10-30T22:00:00.000Z']],
    ['Africa/Cairo', '2027-04-30T00:30', []],
    ['Africa/Cairo', '2027-10-28T23:59', ['2027-10-28T20:59:00.000Z', '2027-10-28T21:59:00.000Z']],
    ['Africa/Cairo', '2027-10-29T00:00', ['2027-10-28T22:00:00.000Z']],
  ])('in %s at %s as many instants as clocks show it', (zone, wallTime, expected) => {
    const found = instantsAt(wallTime, zone);
    expect(found.map((instant) => instant.toISOString())).toEqual(expected);
    for (const instant of found) expect(wallTimeAt(instant, zone)).toBe(wallTime);
  });

  it.each([
    ['Europe/Berlin', '2027-03-28T02:30', '2027-03-28T03:30'],
    ['Asia/Beirut', '2027-03-28T00:00', '2027-03-28T01:00'],
    ['Africa/Cairo', '2027-04-30T00:45', '2027-04-30T01:45'],
  ])('in %s, instead of the skipped %s, the time that is as much later', (zone, wallTime, expected) => {
    expect(afterSkipped(wallTime, zone)).toBe(expected);
  });

  it('is a minute of a real day', () => {
    expect(isWallTime('2026-12-03T09:00')).toBe(true);
    for (const text of [
      '2027-02-30T09:00',
      '2026-12-03T24:00',
      '2026-12-03 09:00',
      '2026-12-03T09:00:00',
      '',
    ])
      expect(isWallTime(text)).toBe(false);
  });
});

describe('A moment in words', () => {
  const at = new Date('2026-12-03T05:00:00Z');

  it('says weekday, day, time and zone in both languages', () => {
    expect(formatMoment(at, 'en')).toBe('Thursday, 3 December 2026, 09:00, Gulf Standard Time (GMT+4)');
    expect(formatMoment(at, 'ar')).toBe('الخميس، 3 ديسمبر، 2026، 09:00، توقيت الخليج (غرينتش+4)');
  });

  it('tells the two instants of a repeated hour apart', () => {
    const [first = at, second = at] = instantsAt('2027-10-31T02:30', 'Europe/Berlin');
    expect(formatMoment(first, 'en', 'Europe/Berlin')).toContain(
      '02:30, Central European Summer Time (GMT+2)',
    );
    expect(formatMoment(second, 'en', 'Europe/Berlin')).toContain(
      '02:30, Central European Standard Time (GMT+1)',
    );
  });

  it('knows which zones there are', () => {
    expect(isTimeZone('Asia/Dubai')).toBe(true);
    expect(isTimeZone('Asia/Atlantis')).toBe(false);
  });
});
