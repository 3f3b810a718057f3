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

/** A list of which only some rows meet the filter, and of which so many are looked at for one page. */
function sparsePageOf(list: number[], shown: number[], looked: number, window: ListWindow) {
  let stoppedAt: string | null = null;
  return findListPage<number, number>(window, {
    parse: Number,
    cursorOf: String,
    stoppedAt: () => stoppedAt,
    find: async ({ from, direction, take }) => {
      const rows = direction === 'after' ? list : [...list].reverse();
      const beyond = rows.filter((row) => (direction === 'after' ? row > (from ?? 0) : row < (from ?? 0)));
      const found = beyond.slice(0, looked).filter((row) => shown.includes(row));
      stoppedAt = found.length < take && beyond.length > looked ? String(beyond[looked - 1]) : null;
      return found.slice(0, take);
    },
  });
}

const long = Array.from({ length: 40 }, (_, index) => index + 1);

it('A list in which little is shown is left backwards to where it was come from, and not to its beginning', async () => {
  const page = (window: Omit<ListWindow, 'size'>) =>
    sparsePageOf(long, [1, 2, 30, 31], 10, { size: 2, ...window });
  expect(await page({})).toEqual({ rows: [1, 2], previous: null, next: '10' });
  expect(await page({ after: '10' })).toEqual({ rows: [], previous: '20', next: '20' });
  expect(await page({ after: '20' })).toEqual({ rows: [30], previous: '30', next: '30' });
  expect(await page({ before: '30' })).toEqual({ rows: [], previous: '20', next: '20' });
  expect(await page({ before: '20' })).toEqual({ rows: [], previous: '10', next: '10' });
  expect(await page({ before: '10' })).toMatchObject({ rows: [1, 2], previous: null });
});

it('A page that is not full leads both ways on from what was looked at', async () => {
  const page = (window: Omit<ListWindow, 'size'>) =>
    sparsePageOf(long, [5, 25, 38], 12, { size: 2, ...window });
  expect(await page({ before: '36' })).toEqual({ rows: [25], previous: '24', next: '25' });
  expect(await page({ after: '12' })).toEqual({ rows: [], previous: '24', next: '24' });
  expect(await page({ before: '12' })).toEqual({ rows: [5], previous: null, next: '12' });
});
