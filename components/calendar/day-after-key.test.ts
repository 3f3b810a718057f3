import { describe, expect, it } from 'vitest';
import { dayAfterKey } from './day-after-key';

/** Two weeks, in the direction in which the language reads. */
const weeks = (step: number) =>
  Array.from({ length: 14 }, (_, index) => ({
    day: `2026-12-${String(index + 1).padStart(2, '0')}`,
    x: 1_000 + step * (index % 7),
    y: index < 7 ? 0.4 : 120,
  }));
const list = weeks(0).map((shown, index) => ({ ...shown, y: index * 80 }));

describe('An arrow key leads to the day that is seen there', () => {
  it.each([
    ['English', 100, { ArrowRight: '2026-12-07', ArrowLeft: '2026-12-05', ArrowDown: '2026-12-13' }],
    ['Arabic', -100, { ArrowRight: '2026-12-05', ArrowLeft: '2026-12-07', ArrowDown: '2026-12-13' }],
  ])('in %s', (_language, step, expected) => {
    for (const [key, day] of Object.entries(expected))
      expect([key, dayAfterKey(key, '2026-12-06', weeks(step))]).toEqual([key, day]);
  });

  it('and at the end of a week to the next one', () => {
    expect(dayAfterKey('ArrowRight', '2026-12-07', weeks(100))).toBe('2026-12-08');
    expect(dayAfterKey('ArrowLeft', '2026-12-07', weeks(-100))).toBe('2026-12-08');
  });

  it('up and down alone where days are below each other', () => {
    expect(dayAfterKey('ArrowDown', '2026-12-06', list)).toBe('2026-12-07');
    expect(dayAfterKey('ArrowUp', '2026-12-06', list)).toBe('2026-12-05');
  });

  it('nowhere past the days that are shown, nor by another key', () => {
    for (const [key, day] of [
      ['ArrowUp', '2026-12-06'],
      ['ArrowDown', '2026-12-13'],
      ['ArrowLeft', '2026-12-01'],
      ['Home', '2026-12-06'],
      ['ArrowLeft', '2020-01-01'],
    ] as const)
      expect(dayAfterKey(key, day, weeks(100))).toBeNull();
  });
});
