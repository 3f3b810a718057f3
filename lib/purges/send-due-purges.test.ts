import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { EVERYTHING } from '@/lib/public-changes/keys';
import { signedIn } from '@/lib/testing/cast';
import { openFakeCache } from '@/lib/testing/fake-cache';
import { transaction } from '@/lib/transaction';
import { findLatePurges, getPurgeStatus } from './get-purge-status';
import { retryPurges } from './retry-purges';
import { type SendOutcome, sendDuePurges } from './send-due-purges';
import { sendPurge } from './send-purge';
import { ALL_PAGES, surrogateKeysOfChanges } from './surrogate-keys';
import { switchPurgesOff, switchPurgesOn } from './switch-purges';

let cache: Awaited<ReturnType<typeof openFakeCache>>;

beforeAll(() => transaction((tx) => switchPurgesOn(tx, 'build')));
afterAll(() => transaction(switchPurgesOff));
beforeEach(async () => {
  await db().purge.deleteMany();
  await db().purgeState.updateMany({
    data: { failures: 0, failingSince: null, lastFailure: null, retryAt: null },
  });
  cache = await openFakeCache();
  return () => cache.close();
});

const add = (key: string, fields: object = {}) => db().purge.create({ data: { keys: [key], ...fields } });
const send = (): Promise<SendOutcome> =>
  transaction((tx) => sendDuePurges(tx, (keys) => sendPurge([cache.url], keys)));
/** Which of these keys each request purged, in its order. */
const purged = (...keys: string[]) =>
  cache.purges.map((hashes) =>
    hashes.flatMap((hash) => keys.filter((key) => surrogateKeysOfChanges([key])[0] === hash)),
  );
const state = () => db().purgeState.findFirstOrThrow();
const waits = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const HOUR_S = 3_600;
const pass = (seconds: number) =>
  db().$executeRaw`UPDATE "Purge" SET "dueAt" = "dueAt" - make_interval(secs => ${seconds})`;

describe('Purges that are due', () => {
  it('are sent in one request, withdrawn content first, then in the order of commits', async () => {
    for (const key of ['a:1', 'a:2']) await add(key);
    await add('w:1', { priority: 0 });
    await add('a:3');
    expect(await send()).toEqual({ kind: 'confirmed' });
    expect(purged('a:1', 'a:2', 'a:3', 'w:1')).toEqual([['w:1', 'a:1', 'a:2', 'a:3']]);
    expect(cache.requests[0]).toMatchObject({ method: 'PURGE', url: '/' });
  });

  it('are sent again after 0.2, 1 and 10 s, and are then done', async () => {
    await add('a:1');
    for (const seconds of [0.2, 1, 10]) {
      const before = Date.now();
      expect(await send()).toEqual({ kind: 'confirmed' });
      const { dueAt } = await db().purge.findFirstOrThrow();
      expect(dueAt.getTime()).toBeGreaterThanOrEqual(before + seconds * 1_000);
      expect(dueAt.getTime()).toBeLessThanOrEqual(Date.now() + seconds * 1_000);
      await pass(-HOUR_S);
      expect(await send()).toEqual({ kind: 'none' });
      await pass(HOUR_S + seconds);
    }
    expect(await send()).toEqual({ kind: 'confirmed' });
    expect(purged('a:1')).toEqual([['a:1'], ['a:1'], ['a:1'], ['a:1']]);
    expect(await db().purge.count()).toBe(0);
    expect(await send()).toEqual({ kind: 'none' });
  });

  it('are sent as one purge of all pages when one of them is', async () => {
    await add('a:1');
    await add(EVERYTHING);
    await send();
    expect(cache.purges).toEqual([[ALL_PAGES]]);
  });

  it('are sent in several requests when they have many keys', async () => {
    await db().purge.create({ data: { keys: Array.from({ length: 450 }, (_, index) => `a:${index}`) } });
    await send();
    expect(cache.purges.map(({ length }) => length)).toEqual([200, 200, 52]);
    for (const { headers } of cache.requests)
      expect(String(headers['surrogate-key']).length).toBeLessThan(2_048);
  });

  it('are sent by one process at a time, each once and in order', async () => {
    const keys = Array.from({ length: 1_200 }, (_, index) => `a:${index}`);
    await db().purge.createMany({ data: keys.map((key) => ({ keys: [key] })) });
    cache.delay = waits(50);
    const sendOnce = () =>
      transaction(async (tx) => {
        const outcome = await sendDuePurges(tx, (batch) => sendPurge([cache.url], batch));
        if (outcome.kind !== 'confirmed') return outcome;
        // Nothing is due for the second time during this test.
        const dueAt = new Date(Date.now() + HOUR_S * 1_000);
        await tx.purge.updateMany({ where: { priority: { gt: 1 } }, data: { dueAt } });
        return outcome;
      });
    const drain = async (): Promise<void> => {
      const { kind } = await sendOnce();
      if (kind !== 'none') return drain();
    };
    await Promise.all([drain(), drain(), drain()]);
    const sent = cache.purges.flat();
    const own = new Map(keys.map((key) => [surrogateKeysOfChanges([key])[0], key]));
    expect(sent.map((hash) => own.get(hash)).filter(Boolean)).toEqual(keys);
  });

  it('are not delayed by a sender that died, and delay no other transaction', async () => {
    await add('a:1');
    const dying = transaction((tx) => sendDuePurges(tx, () => Promise.reject(new Error('killed'))));
    await expect(dying).rejects.toThrow('killed');
    expect((await state()).failures).toBe(0);
    let sending: Promise<SendOutcome> | undefined;
    let answer = () => {};
    const isAnswered = new Promise<void>((done) => (answer = done));
    const hasBegun = new Promise<void>((begun) => {
      const answerLate = async () => {
        begun();
        await isAnswered;
      };
      sending = transaction((tx) => sendDuePurges(tx, answerLate));
    });
    await hasBegun;
    expect(await send()).toEqual({ kind: 'busy' });
    await add('a:2');
    answer();
    await sending;
    expect(await send()).toEqual({ kind: 'confirmed' });
    expect(purged('a:1', 'a:2')).toEqual([['a:2']]);
  });
});

describe('A cache that does not confirm', () => {
  it.each([
    ['refuses purges', () => Object.assign(cache, { status: 405 }), 'HTTP 405'],
    ['redirects them', () => Object.assign(cache, { status: 302 }), 'HTTP 302'],
    ['is not there', () => cache.close(), 'ECONNREFUSED'],
  ])('because it %s is tried again after a pause that grows', async (_what, fail, reason) => {
    await add('a:1');
    fail();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const before = Date.now();
      expect(await send()).toEqual({ kind: 'failed', reason });
      pauses.push(Math.round((((await state()).retryAt?.getTime() ?? 0) - before) / 1_000));
      expect(await send()).toEqual({ kind: 'none' });
      await db().purgeState.updateMany({ data: { retryAt: new Date(Date.now() - 1) } });
    }
    expect(pauses).toEqual([1, 2, 4, 8, 10, 10]);
  });

  it('gets everything in order once it confirms again', async () => {
    cache.status = 503;
    await add('a:1');
    await send();
    await add('w:1', { priority: 0 });
    await db().purgeState.updateMany({ data: { retryAt: null } });
    cache.status = 200;
    expect(await send()).toEqual({ kind: 'confirmed' });
    expect(purged('a:1', 'w:1')).toEqual([['w:1', 'a:1']]);
    expect(await state()).toMatchObject({
      failures: 0,
      failingSince: null,
      lastFailure: null,
      retryAt: null,
    });
  });

  it('does not keep another cache from being purged', async () => {
    const broken = await openFakeCache();
    broken.status = 500;
    await add('a:1');
    const outcome = await transaction((tx) =>
      sendDuePurges(tx, (keys) => sendPurge([broken.url, cache.url], keys)),
    );
    broken.close();
    expect(outcome).toEqual({ kind: 'failed', reason: 'HTTP 500' });
    expect(purged('a:1')).toEqual([['a:1']]);
  });

  it('has to purge all pages when very much waits', async () => {
    await db().$executeRaw`
      INSERT INTO "Purge" ("keys") SELECT ARRAY['a:' || number] FROM generate_series(1, 10001) AS number`;
    const oldest = await db().purge.findFirstOrThrow({ orderBy: { id: 'asc' } });
    cache.status = 503;
    await send();
    const [purge, ...more] = await db().purge.findMany();
    expect(purge).toMatchObject({ keys: [EVERYTHING], priority: 0, changedAt: oldest.changedAt });
    expect(more).toEqual([]);
  });

  it('gets the user and the password that its address names', async () => {
    await add('a:1');
    const url = new URL(cache.url);
    Object.assign(url, { username: 'markaz', password: 'secret' });
    await transaction((tx) => sendDuePurges(tx, (keys) => sendPurge([url], keys)));
    expect(cache.requests[0]?.headers.authorization).toBe(`Basic ${btoa('markaz:secret')}`);
  });
});

describe('The studio', () => {
  it('shows administrators what waits, since when and why, and has it sent at once when they ask', async () => {
    const layla = await signedIn('layla');
    expect(await getPurgeStatus(layla)).toEqual({ waiting: 0, oldestAt: null, failure: null });
    const { changedAt } = await add('a:1');
    await add('a:2');
    cache.status = 405;
    await send();
    expect(await getPurgeStatus(layla)).toEqual({
      waiting: 2,
      oldestAt: changedAt,
      failure: { since: expect.any(Date), reason: 'HTTP 405' },
    });
    cache.status = 200;
    expect(await send()).toEqual({ kind: 'none' });
    await transaction((tx) => retryPurges(tx, layla));
    expect(await send()).toEqual({ kind: 'confirmed' });
    expect(await getPurgeStatus(layla)).toEqual({ waiting: 0, oldestAt: null, failure: null });
  });

  it('shows editors after 5 s that readers may still get the former text', async () => {
    const omar = await signedIn('omar');
    const since = new Date(Date.now() - 6_000);
    await add('a:1');
    expect(await findLatePurges(omar)).toBeNull();
    await add('a:2', { changedAt: since });
    expect(await findLatePurges(omar)).toEqual({ since });
    expect(await findLatePurges(await signedIn('sara'))).toBeNull();
    await send();
    expect(await findLatePurges(omar)).toBeNull();
  });

  it('shows and does nothing without a cache in front, and answers administrators only', async () => {
    const omar = await signedIn('omar');
    await expect(getPurgeStatus(omar)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(transaction((tx) => retryPurges(tx, omar))).rejects.toMatchObject({ code: 'forbidden' });
    await transaction(switchPurgesOff);
    expect(await getPurgeStatus(await signedIn('layla'))).toBeNull();
    expect(await findLatePurges(omar)).toBeNull();
    await transaction((tx) => switchPurgesOn(tx, 'build'));
  });
});
