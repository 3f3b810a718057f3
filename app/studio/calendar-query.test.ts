import { afterEach, expect, it } from 'vitest';
import { isWeekend } from '@/lib/i18n/institute-week';
import { DEFAULT_REGIONAL, rememberRegional } from '@/lib/i18n/regional';
import { calendarQuery } from './calendar-query';

const TODAY = '2026-11-27';

afterEach(() => rememberRegional(DEFAULT_REGIONAL));

it.each([
  [{}, { view: 'month', date: '2026-11-01', previous: '2026-10', next: '2026-12' }, '2026-10-26', 42],
  [{ date: '2027-02' }, { date: '2027-02-01', previous: '2027-01', next: '2027-03' }, '2027-02-01', 28],
  [{ view: 'week' }, { date: TODAY, previous: '2026-11-20', next: '2026-12-04' }, '2026-11-23', 7],
  [{ view: 'week', date: '2027-02' }, { date: '2027-02-01' }, '2027-02-01', 7],
  [{ view: 'agenda' }, { isDay: false, next: '2026-12-25' }, TODAY, 28],
  [{ view: 'agenda', span: 'day', date: '2026-12-31' }, { isDay: true, next: '2027-01-01' }, '2026-12-31', 1],
  [{ view: 'year', date: '2026-13' }, { view: 'month', date: '2026-11-01' }, '2026-10-26', 42],
  [{ view: 'week', date: '9999-12-31' }, { next: null }, '9999-12-27', 5],
  [{ date: '1000-01' }, { previous: null }, '1000-01-01', 33],
])('The address %j shows %j from %s on', (query, shown, first, count) => {
  const { days, ...calendar } = calendarQuery(query, TODAY);
  expect(calendar).toMatchObject(shown);
  expect([days[0], days.length]).toEqual([first, count]);
});

it('What is filtered stands in the address too', () => {
  const { filter } = calendarQuery({ language: 'ar', kind: 'center_news', whose: 'mine' }, TODAY);
  expect(filter).toEqual({ locale: 'ar', kind: 'center_news', isMine: true });
  expect(calendarQuery({ language: 'fr', kind: 'x', whose: 'theirs' }, TODAY).filter).toEqual({
    locale: undefined,
    kind: undefined,
    isMine: false,
  });
});

it.each([
  ['Asia/Dubai', '2026-11-23', ['2026-11-28', '2026-11-29']],
  ['Asia/Riyadh', '2026-11-22', ['2026-11-27', '2026-11-28']],
  ['Africa/Cairo', '2026-11-21', ['2026-11-27', '2026-11-28']],
  ['Asia/Beirut', '2026-11-23', ['2026-11-28', '2026-11-29']],
  ['Europe/Berlin', '2026-11-23', ['2026-11-28', '2026-11-29']],
  ['Asia/Kolkata', '2026-11-22', ['2026-11-29']],
  ['UTC', '2026-11-23', ['2026-11-28', '2026-11-29']],
])('The week is that of the region of the zone %s', (timeZone, first, weekend) => {
  rememberRegional({ ...DEFAULT_REGIONAL, timeZone });
  const days = ['2026-11-23', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
  expect(calendarQuery({ view: 'week' }, TODAY).days[0]).toBe(first);
  expect(days.filter(isWeekend)).toEqual(weekend);
});
