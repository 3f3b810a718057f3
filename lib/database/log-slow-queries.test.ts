import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDb, db, readersDb } from '@/lib/db';
import { log } from '@/lib/log';
import { loggedLines } from '@/lib/testing/logged-lines';
import { transaction } from '@/lib/transaction';
import { logSlowQueries } from './log-slow-queries';

beforeEach(closeDb);
afterEach(async () => {
  vi.useRealTimers();
  Reflect.deleteProperty(process.env, 'SLOW_QUERY_MS');
  await closeDb();
});

/** What the log says of slow queries while a task runs. */
async function slowQueries(task: () => Promise<unknown>) {
  const lines = await loggedLines(log, task);
  return lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'A query was slow');
}

const sleep = (pool: typeof db, seconds: number, note: string) =>
  pool().$queryRaw`SELECT ${note}::text AS note FROM pg_sleep(${seconds})`;

describe('An operator who searches for slow queries', () => {
  it('finds their text, how long they took and whose connections they used, but no value', async () => {
    process.env.SLOW_QUERY_MS = '150';
    const found = await slowQueries(async () => {
      await sleep(db, 0.3, 'a secret of the newsroom');
      await sleep(readersDb, 0.3, 'what somebody searched for');
      await sleep(db, 0, 'a quick one');
    });
    expect(found).toMatchObject([{ pool: 'studio' }, { pool: 'readers' }]);
    for (const { statement, durationMs } of found) {
      expect(statement).toBe('SELECT $1::text AS note FROM pg_sleep($2)');
      expect(durationMs).toBeGreaterThanOrEqual(299);
      expect(durationMs).toBeLessThan(3_000);
    }
    expect(JSON.stringify(found)).not.toMatch(/secret|searched/);
  });

  it('finds those of transactions, and those that the database has ended', async () => {
    process.env.SLOW_QUERY_MS = '150';
    const found = await slowQueries(async () => {
      await transaction((tx) => tx.$queryRaw`SELECT 1 FROM pg_sleep(0.3)`);
      await transaction(async (tx) => {
        await tx.$executeRaw`SET LOCAL statement_timeout = 200`;
        await tx.$queryRaw`SELECT 2 FROM pg_sleep(5)`;
      }).catch(() => {});
    });
    expect(found.map(({ statement }) => statement)).toEqual([
      'SELECT 1 FROM pg_sleep(0.3)',
      'SELECT 2 FROM pg_sleep(5)',
    ]);
  });

  it('may turn the search off', async () => {
    process.env.SLOW_QUERY_MS = '0';
    expect(await slowQueries(() => sleep(db, 0.6, ''))).toEqual([]);
  });
});

describe('During an outage, in which every query is slow', () => {
  it('the log gets ten lines a minute, and then how many more there were', () => {
    vi.useFakeTimers();
    const lines: object[] = [];
    const warn = (details: object) => lines.push(details);
    const observe = logSlowQueries({ pool: 'studio', limitMs: 500, log: { warn } });
    for (let index = 0; index < 400; index += 1) observe('SELECT 1', 5_000);
    expect(lines).toHaveLength(10);
    vi.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toEqual({ pool: 'studio', count: 390 });
    observe('SELECT 2', 5_000);
    expect(lines.at(-1)).toMatchObject({ statement: 'SELECT 2' });
    vi.advanceTimersByTime(120_000);
    expect(lines).toHaveLength(12);
  });

  it('a long statement is shortened, and takes one line', () => {
    const lines: { statement: string }[] = [];
    const warn = (details: object) => lines.push(details as { statement: string });
    logSlowQueries({ pool: 'studio', limitMs: 1, log: { warn } })(
      `SELECT\n  ${'"column",\n'.repeat(500)}`,
      20,
    );
    expect(lines[0]?.statement).toHaveLength(1_001);
    expect(lines[0]?.statement).toMatch(/^SELECT "column", "column"/);
  });
});
