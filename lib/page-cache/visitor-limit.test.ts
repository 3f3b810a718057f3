import { expect, it } from 'vitest';
import { createVisitorLimit } from './visitor-limit';

it('A visitor may ask some questions at once and then a few each second, whatever others do', () => {
  let at = 0;
  const may = createVisitorLimit({ atOnce: 3, perSecond: 1, now: () => at });
  const ask = (visitor: string, times: number) => Array.from({ length: times }, () => may(visitor));
  expect(ask('crawler', 5)).toEqual([true, true, true, false, false]);
  expect(ask('reader', 2)).toEqual([true, true]);
  at = 1_000;
  expect(ask('crawler', 2)).toEqual([true, false]);
  at = 100_000;
  expect(ask('crawler', 4)).toEqual([true, true, true, false]);
});

it('Asking while refused does not prolong the refusal', () => {
  let at = 0;
  const may = createVisitorLimit({ atOnce: 1, perSecond: 1, now: () => at });
  expect(may('v')).toBe(true);
  for (at = 100; at < 1_000; at += 100) expect(may('v')).toBe(false);
  at = 1_000;
  expect(may('v')).toBe(true);
});
