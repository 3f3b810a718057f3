import { expect, it } from 'vitest';
import { slotState } from './pin-slot';

const NINE = new Date('2026-12-03T05:00:00Z');
const later = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000);

it.each([
  ['always', null, null],
  ['shown', later(0), null],
  ['waiting', later(1), null],
  ['shown', null, later(1)],
  ['over', null, later(0)],
  ['shown', later(-1), later(1)],
  ['over', later(-2), later(-1)],
  ['waiting', later(1), later(2)],
] as const)('A pin is %s from %s until %s at nine', (state, shownFrom, shownUntil) => {
  expect(slotState({ shownFrom, shownUntil }, NINE)).toBe(state);
});
