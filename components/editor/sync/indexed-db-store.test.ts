import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IndexedDbStore } from './indexed-db-store';
import type { KeptChanges } from './types';

/** What was written, the changes of each row by their last number. */
let written: (number | 'none')[];

vi.mock('./device-database', async (original) => ({
  ...(await original<object>()),
  openDeviceDatabase: async () => ({
    transaction: () => ({
      objectStore: (name: string) => ({
        put: (row: KeptChanges) => name === 'unconfirmed' && written.push(row.changes.at(-1)?.last ?? 0),
        delete: () => written.push('none'),
      }),
      done: Promise.resolve(),
    }),
  }),
  removeExpired: async () => undefined,
}));

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
});
afterEach(() => vi.useRealTimers());

const upTo = (last: number): KeptChanges => ({
  version: 1,
  changes: Array.from({ length: last }, (_, index) => ({ step: {}, first: index + 1, last: index + 1 })),
});
const openStore = () => new IndexedDbStore({ userId: 'omar', editionId: 'edition' }, 'tab');

it('Keys that follow one another closely are kept together, a tenth of a second after the first of them', async () => {
  const store = openStore();
  for (let key = 1; key <= 4; key += 1) {
    store.store(upTo(key));
    await vi.advanceTimersByTimeAsync(24);
  }
  expect(written).toEqual([]);
  expect(store.isSettled).toBe(false);
  await vi.advanceTimersByTimeAsync(10);
  expect(written).toEqual([4]);
  expect(store.isSettled).toBe(true);
});

it('While somebody goes on typing, nothing waits for longer than that', async () => {
  const store = openStore();
  for (let key = 1; key <= 20; key += 1) {
    store.store(upTo(key));
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(written.length).toBeGreaterThanOrEqual(6);
  expect(Number(written.at(-1))).toBeGreaterThanOrEqual(18);
});

it('What waits is written at once when the page may be left', async () => {
  const store = openStore();
  store.store(upTo(1));
  store.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(written).toEqual([1]);
  store.store(upTo(2));
  await vi.advanceTimersByTimeAsync(20);
  store.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(written).toEqual([1, 2]);
});

it('That everything was saved is noted at once, so that a tab opened next finds nothing to send again', async () => {
  const store = openStore();
  store.store(upTo(1));
  store.store(upTo(0));
  await vi.advanceTimersByTimeAsync(0);
  expect(written).toEqual(['none']);
});
