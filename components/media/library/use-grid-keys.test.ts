import { expect, it } from 'vitest';
import { gridTarget } from './use-grid-keys';

/** Three columns: 0 1 2 / 3 4 5 / 6 7. */
const GRID = { columns: 3, count: 8, pageRows: 2 };

it.each([
  ['ArrowRight', 4, 5],
  ['ArrowLeft', 4, 3],
  ['ArrowRight', 5, 6],
  ['ArrowLeft', 0, 0],
  ['ArrowRight', 7, 7],
  ['ArrowDown', 1, 4],
  ['ArrowUp', 4, 1],
  ['ArrowUp', 1, 1],
  ['ArrowDown', 7, 7],
  ['ArrowDown', 5, 7],
  ['PageDown', 1, 7],
  ['PageUp', 7, 1],
  ['Home', 4, 3],
  ['End', 3, 5],
  ['End', 6, 7],
])('In English %s leads from item %i to item %i', (key, active, target) => {
  expect(gridTarget({ key, ctrlKey: false }, { ...GRID, active, isRtl: false })).toBe(target);
});

it.each([
  ['ArrowRight', 4, 3],
  ['ArrowLeft', 4, 5],
  ['ArrowLeft', 5, 6],
  ['ArrowDown', 1, 4],
  ['Home', 4, 3],
])('In Arabic the first item is at the right: %s leads from item %i to item %i', (key, active, target) => {
  expect(gridTarget({ key, ctrlKey: false }, { ...GRID, active, isRtl: true })).toBe(target);
});

it('With Ctrl the first and the last item of all are reached, and other keys lead nowhere', () => {
  const grid = { ...GRID, active: 4, isRtl: true };
  expect(gridTarget({ key: 'Home', ctrlKey: true }, grid)).toBe(0);
  expect(gridTarget({ key: 'End', ctrlKey: true }, grid)).toBe(7);
  expect(gridTarget({ key: 'x', ctrlKey: false }, grid)).toBeNull();
});
