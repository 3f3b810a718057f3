import { expect, it } from 'vitest';
import { sideOfHead } from './side-of-head';

/** Below the tools that stay at the top of the window. */
const VISIBLE = { y: 100, height: 600 };
const line = (top: number) => ({ top, bottom: top + 30 });

it.each([
  ['below the last line', true, 400, 'bottom'],
  ['above the first line', false, 400, 'top'],
  ['above the last line at the end of the window', true, 650, 'top'],
  ['below the first line right under the toolbar', false, 120, 'bottom'],
  ['below a last line that is out of sight', true, 900, 'bottom'],
  ['above a first line that is out of sight', false, -900, 'top'],
  ['above a last line half of which is in sight', true, 690, 'top'],
] as const)('The tools of a tall selection stand %s', (_where, isForward, top, side) => {
  expect(sideOfHead(line(top), isForward, VISIBLE, 8)).toBe(side);
});

it('On a phone they stand farther away, and need more space', () => {
  expect(sideOfHead(line(610), true, VISIBLE, 8)).toBe('bottom');
  expect(sideOfHead(line(610), true, VISIBLE, 28)).toBe('top');
});

it('Where the window has space on neither side they stand where no selected line is', () => {
  const low = { y: 100, height: 60 };
  expect([true, false].map((isForward) => sideOfHead(line(110), isForward, low, 8))).toEqual([
    'bottom',
    'top',
  ]);
});
