import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import { frontPage } from '@/lib/publications/front-page';
import { signedIn } from '@/lib/testing/cast';
import { saveSteps } from '@/lib/testing/committed';
import { eventually } from '@/lib/testing/eventually';
import { givenEntry } from '@/lib/testing/factories';
import { db } from './db';

/** A session outside the program, such as an administrator's psql. */
let outside: pg.Client;
let watcher: pg.Client;

beforeAll(async () => {
  [outside, watcher] = [0, 1].map(() => new pg.Client({ connectionString: process.env.DATABASE_URL })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([outside.connect(), watcher.connect()]);
});
afterAll(() => Promise.all([outside.end(), watcher.end()]));

async function countWaiting(): Promise<number> {
  const { rows } = await watcher.query(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0].waiting;
}

/** Runs `work` while the other session has the row of an edition locked. */
async function whileLocked<T>(editionId: string, work: () => Promise<T>): Promise<T> {
  await outside.query('BEGIN');
  await outside.query('SELECT 1 FROM "Edition" WHERE "id" = $1 FOR UPDATE', [editionId]);
  try {
    return await work();
  } finally {
    await outside.query('ROLLBACK');
  }
}

it('Readers are served while all connections of the studio wait for one piece', async () => {
  const { editions } = await givenEntry({ en: {}, publish: ['en'] });
  const [id, daniel] = [editions.en ?? '', await signedIn('daniel')];
  const save = () => saveSteps(daniel, id, { version: 1, clientId: 'c', steps: [] });
  const saves = await whileLocked(id, async () => {
    const waitingSaves = Promise.allSettled(Array.from({ length: 12 }, save));
    await eventually(async () => expect(await countWaiting()).toBe(10));
    await frontPage('en');
    return { waitingSaves };
  });
  const outcomes = await saves.waitingSaves;
  // On a slow machine the last ones may run into the lock timeout, after which an editor's browser tries again.
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused.filter(({ reason }) => !isDatabaseAway(reason))).toEqual([]);
});

it('An editor who waits too long for a locked row gets an error that allows a new attempt', async () => {
  const { editions } = await givenEntry({ en: {} });
  const id = editions.en ?? '';
  await whileLocked(id, async () => {
    const waited = await db()
      .edition.update({ where: { id }, data: { slug: 'waits' } })
      .catch((error: unknown) => error);
    expect(isDatabaseAway(waited)).toBe(true);
    expect(String(waited)).toMatch(/lock timeout/);
  });
});

it('PostgreSQL ends statements, lock waits and idle transactions that take too long', async () => {
  const timeouts = await db().$queryRaw<{ name: string; setting: string }[]>`
    SELECT name, setting FROM pg_settings WHERE name LIKE '%\\_timeout' AND setting <> '0' AND source = 'client'`;
  expect(timeouts.map(({ name }) => name).sort()).toEqual([
    'idle_in_transaction_session_timeout',
    'lock_timeout',
    'statement_timeout',
  ]);
});
