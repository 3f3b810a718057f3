import { afterEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import * as verbs from './change-redirects';
import { createHitCounter, type Hit } from './hit-counter';
import { listRedirects } from './list-redirects';
import { REDIRECT_PATH_MAX } from './site-path';
import { storeHits } from './store-hits';

const createRedirect = committed(verbs.createRedirect);
const NEVER_MS = 2 ** 30;

const counters: { stop(): Promise<void> }[] = [];
afterEach(() => Promise.all(counters.splice(0).map((counter) => counter.stop())));

function counterOf(store: (hits: Hit[]) => Promise<void>, onFailure: (error: unknown) => void = () => {}) {
  const counter = createHitCounter(store, onFailure, NEVER_MS);
  counters.push(counter);
  return counter;
}

async function hitsOf(layla: Actor, query: string) {
  const { rows } = await listRedirects(layla, { query, size: 20 });
  return rows.map(({ hits, lastOn }) => [hits, lastOn?.toISOString().slice(0, 10) ?? null]);
}

it('What readers follow is stored by several processes, each in one statement, with the last day', async () => {
  const layla = await signedIn('layla');
  await createRedirect(layla, { fromPath: '/en/articles/followed', toPath: '/en' });
  await createRedirect(layla, { fromPath: '/en-US/Mainpage/Item/777', toPath: '/en/archive' });
  const statements: number[] = [];
  const day = new Date('2026-11-26T21:00:00Z');
  const counting = [0, 1].map(() =>
    counterOf(async (hits) => {
      statements.push(hits.length);
      await storeHits(hits, day);
    }),
  );
  for (const counter of counting) {
    counter.record('/en/articles/followed');
    counter.record('/ar/articles/followed');
    counter.record('/ar/Mainpage/Item/777');
    counter.record('/en/never-was');
  }
  await Promise.all(counting.map((counter) => counter.stop()));
  expect(statements).toEqual([4, 4]);
  // Dubai is four hours ahead.
  expect(await hitsOf(layla, 'followed')).toEqual([[4, '2026-11-27']]);
  expect(await hitsOf(layla, 'Item/777')).toEqual([[2, '2026-11-27']]);
  await storeHits([{ path: '/en/articles/followed', other: '', count: 3 }], new Date('2026-11-01T00:00:00Z'));
  expect(await hitsOf(layla, 'followed')).toEqual([[7, '2026-11-27']]);
  expect(await db().redirectHits.count({ where: { fromPath: '/en/never-was' } })).toBe(0);
});

async function recorded(targets: Iterable<string>) {
  const stored: Hit[] = [];
  const counter = counterOf(async (hits) => void stored.push(...hits));
  for (const target of targets) counter.record(target);
  await counter.stop();
  return stored;
}

it('What moves with its list or series is counted for that one', async () => {
  const stored = await recorded([
    ...['/en/series/s/12', '/en/series/s/3/feed.xml', '/en/series/s/feed.xml/atom.xml', '/en/series/s'],
    ...['/ar/topics/%C3%A9', '/ar/topics/e%CC%81', '/en/series/s/about'],
  ]);
  expect(stored.map(({ path, count }) => [path, count])).toEqual([
    ...[
      ['/en/series/s', 4],
      ['/ar/topics/\u00E9', 2],
      ['/en/series/s/about', 1],
    ],
  ]);
});

it('Whoever invents addresses fills no more than a little memory', async () => {
  const letters = (hits: Hit[]) => hits.reduce((sum, { path }) => sum + path.length, 0);
  const invented = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => `/en/${index}-`.padEnd(length, 'x'));
  expect(await recorded(invented(10, REDIRECT_PATH_MAX + 1))).toEqual([]);
  expect(letters(await recorded(invented(10, REDIRECT_PATH_MAX)))).toBe(10 * REDIRECT_PATH_MAX);
  expect(letters(await recorded(invented(20_000, REDIRECT_PATH_MAX)))).toBeLessThanOrEqual(5_000_000);
});

it('Counting changes nothing that readers’ pages are made from', async () => {
  const last = () => db().publicChange.findFirst({ orderBy: { number: 'desc' }, select: { number: true } });
  const before = await last();
  await storeHits([{ path: '/en/articles/followed', other: '', count: 1 }]);
  expect(await last()).toEqual(before);
});

it('While the database is away nothing that was counted is lost, and the reason is told', async () => {
  const stored: Hit[][] = [];
  const told: unknown[] = [];
  let isAway = true;
  const counter = counterOf(
    async (hits) => {
      if (isAway) throw new Error('away');
      stored.push(hits);
    },
    (error) => told.push(error),
  );
  counter.record('/en/a');
  await counter.stop();
  expect([stored, told.length]).toEqual([[], 1]);
  isAway = false;
  counter.record('/en/a');
  counter.record('/en/sections/x/feed.xml');
  await counter.stop();
  expect(stored).toEqual([
    [
      { path: '/en/a', other: '/en/a', count: 2 },
      { path: '/en/sections/x', other: '/en/sections/x', count: 1 },
    ],
  ]);
});
