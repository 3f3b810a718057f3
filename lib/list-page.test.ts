import { expect, it } from 'vitest';
import { findListPage, type ListWindow } from './list-page';

/** A list of ascending numbers; a row's cursor is its number. */
function pageOf(list: number[], window: ListWindow) {
  return findListPage<number, number>(window, {
    parse: (text) => (/^\d+$/.test(text) ? Number(text) : null),
    cursorOf: String,
    find: async ({ from, direction, take }) => {
      const rows = direction === 'after' ? list : [...list].reverse();
      const isBeyond = (row: number) => (direction === 'after' ? row > (from ?? 0) : row < (from ?? 0));
      return rows.filter(isBeyond).slice(0, take);
    },
  });
}

const list = [1, 2, 3, 4, 5];

it('A list is read forwards and backwards without repeating or skipping a row', async () => {
  expect(await pageOf(list, { size: 2 })).toEqual({ rows: [1, 2], previous: null, next: '2' });
  expect(await pageOf(list, { size: 2, after: '2' })).toEqual({ rows: [3, 4], previous: '3', next: '4' });
  expect(await pageOf(list, { size: 2, after: '4' })).toEqual({ rows: [5], previous: '5', next: null });
  expect(await pageOf(list, { size: 2, before: '5' })).toEqual({ rows: [3, 4], previous: '3', next: '4' });
  expect(await pageOf(list, { size: 2, before: '3' })).toEqual({ rows: [1, 2], previous: null, next: '2' });
});

it('The page before the second one is the whole first page, also when rows were added meanwhile', async () => {
  expect(await pageOf([2, 3, 4, 5], { size: 2, before: '3' })).toMatchObject({
    rows: [2, 3],
    previous: null,
  });
  expect(await pageOf([0.5, ...list], { size: 2, before: '3' })).toMatchObject({
    rows: [1, 2],
    previous: '1',
  });
});

it('A cursor behind which nothing is left, and one that is malformed, show the first page', async () => {
  const first = { rows: [1, 2], previous: null, next: '2' };
  expect(await pageOf(list, { size: 2, after: '5' })).toEqual(first);
  expect(await pageOf(list, { size: 2, after: 'x' })).toEqual(first);
  expect(await pageOf(list, { size: 2, before: 'x' })).toEqual(first);
  expect(await pageOf([], { size: 2, after: '5' })).toEqual({ rows: [], previous: null, next: null });
});
