import { expect, it } from 'vitest';
import { movedMoment, presentMoment } from './moved-moment';

const movable = (wallTime: string, timeZone: string, at = new Date(0)) => ({
  ...{ id: 'a', version: 1, at },
  ...{ wallTime, timeZone },
});

it('Something keeps its hour and its zone on another day, over the change of clocks, a month and a year', () => {
  const item = movable('2026-10-24T09:30', 'Europe/Berlin');
  const to = (day: string) => movedMoment(item, '2026-10-24', day).wallTime;
  expect(['2026-10-25', '2026-11-02', '2027-01-01', '2026-10-01'].map(to)).toEqual([
    '2026-10-25T09:30',
    '2026-11-02T09:30',
    '2027-01-01T09:30',
    '2026-10-01T09:30',
  ]);
  expect(movedMoment(item, '2026-10-24', '2026-10-26')).toMatchObject({
    timeZone: 'Europe/Berlin',
    occurrence: null,
  });
});

it('It moves by as many days as in the calendar where its own zone has another day', () => {
  const item = movable('2026-12-03T23:30', 'America/New_York');
  expect(movedMoment(item, '2026-12-04', '2026-12-07').wallTime).toBe('2026-12-06T23:30');
});

it('The moment before is named with which of both it was, where clocks show it twice', () => {
  const twice = (at: string) => presentMoment(movable('2026-10-25T02:30', 'Europe/Berlin', new Date(at)));
  expect(twice('2026-10-25T00:30:00Z').occurrence).toBe('first');
  expect(twice('2026-10-25T01:30:00Z').occurrence).toBe('second');
  expect(presentMoment(movable('2026-10-26T02:30', 'Europe/Berlin')).occurrence).toBeNull();
});
