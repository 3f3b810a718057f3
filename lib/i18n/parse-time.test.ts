import { expect, it } from 'vitest';
import { parseTime } from './parse-time';

it.each([
  ['9:30', '09:30'],
  ['09.30', '09:30'],
  ['0930', '09:30'],
  ['٩:٣٠', '09:30'],
  ['۲۳:۵۹', '23:59'],
  ['0:00', '00:00'],
  ['9 am', '09:00'],
  ['9:30 pm', '21:30'],
  ['12 am', '00:00'],
  ['12:15 PM', '12:15'],
  ['٩:٣٠ م', '21:30'],
  ['٩:٣٠ صباحاً', '09:30'],
  ['١٢ مساءً', '12:00'],
])('The time typed as %s is %s', (typed, expected) => {
  expect(parseTime(typed)).toBe(expected);
});

it.each(['', '9', '24:00', '9:60', '13 pm', '0:30 am', 'nine', '9:3', '9:30 o’clock', '2026-12-03'])(
  'Nobody is taken to mean a time by %s',
  (typed) => {
    expect(parseTime(typed)).toBeNull();
  },
);
