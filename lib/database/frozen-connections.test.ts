import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import { RESPONSE_TIMEOUT_MS } from '@/lib/database/limited-client';
import { closeDb, db } from '@/lib/db';
import { eventually } from '@/lib/testing/eventually';
import { transaction } from '@/lib/transaction';

/** A loaded machine may run timers late. */
const TOLERANCE_MS = 1_500;
const POOL_SIZE = 10;

/** A session outside the program, which stays well. */
let outside: pg.Client;
const frozen = new Set<number>();

beforeAll(async () => {
  outside = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await outside.connect();
});
afterAll(() => outside.end());

/** Stops a server process without closing its connection, as a broken network path or a swapped-out server does. */
function freeze(pid: number): void {
  process.kill(pid, 'SIGSTOP');
  frozen.add(pid);
}

afterEach(async () => {
  for (const pid of frozen) process.kill(pid, 'SIGCONT');
  frozen.clear();
  await closeDb();
});

async function ownPids(): Promise<number[]> {
  const { rows } = await outside.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  return rows.map(({ pid }) => pid);
}

/** Makes the pool use so many connections at once and leaves them idle. Returns the ids of their server processes. */
async function openConnections(size: number): Promise<number[]> {
  await Promise.all(Array.from({ length: size }, () => db().$queryRaw`SELECT 1 AS x FROM pg_sleep(0.2)`));
  const pids = await ownPids();
  expect(pids).toHaveLength(size);
  return pids;
}

/** Sockets of this process that are open to other programs of this machine. */
const openSockets = () => process.getActiveResourcesInfo().filter((name) => name === 'PipeWrap').length;

async function failureOf(work: PromiseLike<unknown>): Promise<{ error: unknown; tookMs: number }> {
  const startedAt = performance.now();
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { error, tookMs: performance.now() - startedAt };
}

const count = () => db().list.count();

/** Runs queries, one after another, until one succeeds. */
async function recoveryMs(): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < 20_000) {
    if ((await failureOf(count())).error === null) return performance.now() - startedAt;
  }
  throw new Error('The pool did not recover');
}

describe('A connection whose server process is frozen', () => {
  it('ends queries, raw queries and transactions after 5 s, although it was idle for longer before and used again', async () => {
    const queries = [count, () => db().$queryRaw`SELECT 1`, () => transaction((tx) => tx.list.count())];
    await openConnections(queries.length);
    // Longer than the limit and shorter than the pool's own idle timeout of 10 s.
    await pause(RESPONSE_TIMEOUT_MS + 1_500);
    for (const pid of await openConnections(queries.length)) freeze(pid);
    for (const { error, tookMs } of await Promise.all(queries.map((query) => failureOf(query())))) {
      expect(isDatabaseAway(error)).toBe(true);
      expect(tookMs).toBeGreaterThan(RESPONSE_TIMEOUT_MS - 500);
      expect(tookMs).toBeLessThan(RESPONSE_TIMEOUT_MS + TOLERANCE_MS);
    }
    expect(await recoveryMs()).toBeLessThan(1_000);
  });

  it('ends a transaction after 5 s at its COMMIT too, and the pool keeps its size', async () => {
    const attempts = Array.from({ length: POOL_SIZE + 2 }, () =>
      failureOf(
        transaction(async (tx) => {
          const rows = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
          freeze(rows[0]?.pid ?? 0);
        }),
      ),
    );
    for (const { error } of await Promise.all(attempts)) expect(isDatabaseAway(error)).toBe(true);
    await Promise.all(Array.from({ length: POOL_SIZE }, count));
  });

  it('ends a large write after 5 s although the connection takes none of its bytes', async () => {
    await count();
    freeze((await ownPids())[0] ?? 0);
    const big = 'x'.repeat(8 * 2 ** 20);
    const { error, tookMs } = await failureOf(db().$queryRaw`SELECT length(${big})`);
    expect(isDatabaseAway(error)).toBe(true);
    expect(tookMs).toBeLessThan(RESPONSE_TIMEOUT_MS + TOLERANCE_MS);
  });
});

describe('Ten frozen connections of a healthy database', () => {
  it('are all replaced within seconds, and every request that waits for them gets an answer', async () => {
    for (const pid of await openConnections(POOL_SIZE)) freeze(pid);
    const requests = Array.from({ length: 25 }, () => failureOf(count()));
    const outcomes = await Promise.all(requests);
    for (const { error, tookMs } of outcomes) {
      if (error !== null) expect(isDatabaseAway(error)).toBe(true);
      expect(tookMs).toBeLessThan(RESPONSE_TIMEOUT_MS + TOLERANCE_MS);
    }
    expect(await recoveryMs()).toBeLessThan(1_000);
  });

  it('are all replaced by the time that the first request is given up, although no other one has used them', async () => {
    for (const pid of await openConnections(POOL_SIZE)) freeze(pid);
    expect(await recoveryMs()).toBeLessThan(RESPONSE_TIMEOUT_MS + TOLERANCE_MS);
  });

  it('take no connection with them that is in a transaction', async () => {
    const committed = transaction(async (tx) => {
      const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      await count();
      for (const pid of await ownPids()) if (pid !== own?.pid) freeze(pid);
      expect(isDatabaseAway((await failureOf(count())).error)).toBe(true);
      return tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    });
    expect(await committed).toHaveLength(1);
  });

  it('are closed for good when the program lets go of them', async () => {
    for (const pid of await openConnections(POOL_SIZE)) freeze(pid);
    const open = openSockets();
    await closeDb();
    await eventually(() => expect(openSockets()).toBeLessThanOrEqual(open - POOL_SIZE), {
      timeoutMs: RESPONSE_TIMEOUT_MS + TOLERANCE_MS,
    });
  });
});
