import { afterEach, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { signedIn } from '@/lib/testing/cast';
import { eventually } from '@/lib/testing/eventually';
import { openFakeCache } from '@/lib/testing/fake-cache';
import { transaction } from '@/lib/transaction';
import { retryPurges } from './retry-purges';
import { startPurges } from './start-purges';
import { ALL_PAGES, surrogateKeysOfChanges } from './surrogate-keys';

const open: { stop(): Promise<void> }[] = [];
const start = async (...urls: URL[]) => {
  const running = await startPurges({ urls, build: 'build', connectionString: process.env.DATABASE_URL });
  open.push(running);
  return running;
};
const change = (value: number) =>
  db().setting.upsert({ where: { key: 'test' }, create: { key: 'test', value }, update: { value } });
const SETTINGS = surrogateKeysOfChanges(['settings'])[0] ?? '';

afterEach(async () => {
  for (const each of open.splice(0)) await each.stop();
  await start();
  vi.restoreAllMocks();
});

it('A change reaches the cache at once, although nothing polls in between', async () => {
  const cache = await openFakeCache();
  await start(cache.url);
  await eventually(() => expect(cache.purges).toEqual([[ALL_PAGES]]));
  await db().purge.deleteMany();
  const times: number[] = [];
  for (let value = 0; value < 20; value += 1) {
    const { length } = cache.purges;
    await change(value);
    const begun = performance.now();
    await eventually(() => expect(cache.purges.length).toBeGreaterThan(length), { intervalMs: 2 });
    times.push(performance.now() - begun);
    expect(cache.purges.at(-1)).toContain(SETTINGS);
  }
  // Polls come once a second.
  expect(times.sort((one, other) => one - other)[10]).toBeLessThan(300);
  cache.close();
});

it('A change that nothing announced is sent all the same', async () => {
  const cache = await openFakeCache();
  await start(cache.url);
  await eventually(() => expect(cache.purges).toHaveLength(1));
  await db().purge.deleteMany();
  await db().$executeRaw`ALTER TABLE "Purge" DISABLE TRIGGER announce_purges`;
  await change(100);
  await eventually(() => expect(cache.purges.at(-1)).toContain(SETTINGS));
  await db().$executeRaw`ALTER TABLE "Purge" ENABLE TRIGGER announce_purges`;
  cache.close();
});

it('A failure is logged once for each kind, and so is its end', async () => {
  const [warn, info] = [vi.spyOn(log, 'warn'), vi.spyOn(log, 'info')];
  const failures = () =>
    warn.mock.calls.map(([details]) => Reflect.get(Object(details), 'reason')).filter(Boolean);
  const cache = await openFakeCache();
  cache.status = 405;
  await start(cache.url);
  const layla = await signedIn('layla');
  const retry = () => transaction((tx) => retryPurges(tx, layla));
  const attempts = async (count: number) => {
    for (let attempt = 0; attempt < count; attempt += 1) {
      const { length } = cache.requests;
      await retry();
      await eventually(() => expect(cache.requests.length).toBeGreaterThan(length));
    }
  };
  await attempts(3);
  expect(failures()).toEqual(['HTTP 405']);
  cache.status = 503;
  await attempts(3);
  expect(failures()).toEqual(['HTTP 405', 'HTTP 503']);
  cache.status = 200;
  await attempts(1);
  const recoveries = () =>
    info.mock.calls.filter(([, message]) => message?.includes('confirms purges again'));
  await eventually(() => expect(recoveries()).toHaveLength(1));
  cache.close();
});

it('Two processes send each purge four times in all, and no more', async () => {
  const cache = await openFakeCache();
  await start(cache.url);
  await start(cache.url);
  await eventually(() => expect(cache.purges).toHaveLength(1));
  await db().purge.deleteMany();
  const keys = Array.from({ length: 20 }, (_, index) => `a:${index}`);
  for (const key of keys) await db().purge.create({ data: { keys: [key] } });
  const isDone = async () => {
    await db().$executeRaw`UPDATE "Purge" SET "dueAt" = clock_timestamp() WHERE "priority" > 1`;
    expect(await db().purge.count()).toBe(0);
  };
  await eventually(isDone);
  const counts = keys.map((key) => {
    const [hash = ''] = surrogateKeysOfChanges([key]);
    return cache.purges.filter((hashes) => hashes.includes(hash)).length;
  });
  expect(counts).toEqual(keys.map(() => 4));
  cache.close();
});

it('Without a cache in front nothing is written', async () => {
  await start();
  await change(1);
  expect(await db().purge.count()).toBe(0);
});
