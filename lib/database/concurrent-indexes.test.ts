import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { eventually } from '@/lib/testing/eventually';
import { makeTestDatabase } from '@/lib/testing/test-database';
import { migrate, PRISMA_LOCK } from './migrate';

let dir: string;
let database: Awaited<ReturnType<typeof makeTestDatabase>>;
let client: pg.Client;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'migrations-'));
  database = await makeTestDatabase(inject('testSocketFolder'), 'template1');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  rmSync(dir, { recursive: true });
  await database.drop();
});

function write(name: string, script: string): void {
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, name, 'migration.sql'), script);
}

const INDEXES = `-- Built while others write; twice.
CREATE INDEX CONCURRENTLY "town_name_idx" ON "town"("name");
CREATE UNIQUE INDEX CONCURRENTLY "town_code_idx" ON "town"("code");`;

async function indexes(): Promise<unknown[]> {
  const { rows } = await client.query(
    `SELECT indexrelid::regclass::text AS name, indisvalid AS valid FROM pg_index
     WHERE indrelid = 'town'::regclass ORDER BY 1`,
  );
  return rows.map(({ name, valid }) => [name, valid]);
}
const BOTH = [
  ['town_code_idx', true],
  ['town_name_idx', true],
];

it('Indexes are built while somebody who has written has not finished, and then waited for', async () => {
  write('1_make', 'CREATE TABLE town (name text, code int);');
  await migrate(database.url, { dir });
  write('2_index', INDEXES);
  await client.query(`BEGIN; INSERT INTO town VALUES ('Sharjah', 1)`);
  const migrating = migrate(database.url, { dir });
  const other = new pg.Client({ connectionString: database.url });
  await other.connect();
  try {
    await eventually(async () => {
      const { rows } = await other.query(
        `SELECT FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX CONCURRENTLY%' AND wait_event_type = 'Lock'`,
      );
      expect(rows).toHaveLength(1);
    });
    // A plain index would keep everybody from writing until it is built.
    await other.query(`INSERT INTO town VALUES ('Dubai', 2)`);
  } finally {
    await other.end();
    await client.query('COMMIT');
  }
  expect(await migrating).toEqual(['2_index']);
  expect(await indexes()).toEqual(BOTH);
});

it('A build before this one that waits for its turn in the database is let past', async () => {
  write('1_make', 'CREATE TABLE town (name text, code int);');
  await migrate(database.url, { dir });
  write('2_index', INDEXES);
  await client.query(`BEGIN; INSERT INTO town VALUES ('Sharjah', 1)`);
  const migrating = migrate(database.url, { dir });
  const [other, watcher] = [1, 2].map(() => new pg.Client({ connectionString: database.url }));
  if (!other || !watcher) throw new Error('no clients');
  await Promise.all([other.connect(), watcher.connect()]);
  const waitingFor = (query: string) =>
    eventually(async () => {
      const { rows } = await watcher.query(
        `SELECT FROM pg_stat_activity WHERE query LIKE $1 AND wait_event_type = 'Lock'`,
        [`${query}%`],
      );
      expect(rows).toHaveLength(1);
    });
  try {
    await waitingFor('CREATE INDEX CONCURRENTLY');
    const turn = other.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    // PostgreSQL ends whichever of the two looks first, and each looks once: when it has waited for this long.
    await eventually(async () => {
      const { rows } = await watcher.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
         AND clock_timestamp() - waitstart > 2 * current_setting('deadlock_timeout')::interval`,
      );
      expect(rows).toHaveLength(1);
    });
    await client.query('COMMIT');
    await turn;
    await other.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK]);
    expect(await migrating).toEqual(['2_index']);
  } finally {
    await Promise.all([other.end(), watcher.end()]);
  }
  expect(await indexes()).toEqual(BOTH);
});

it('What an interrupted attempt left is built anew, and the rest is kept', async () => {
  write(
    '1_make',
    `CREATE TABLE town (name text, code int); INSERT INTO town VALUES ('Sharjah', 1), ('Dubai', 1);`,
  );
  write('2_index', INDEXES);
  await expect(migrate(database.url, { dir })).rejects.toThrow(
    /2_index could not be applied and is tried again/,
  );
  expect(await indexes()).toEqual([
    ['town_code_idx', false],
    ['town_name_idx', true],
  ]);
  await client.query(`UPDATE town SET code = 2 WHERE name = 'Dubai'`);
  expect(await migrate(database.url, { dir })).toEqual(['2_index']);
  expect(await indexes()).toEqual(BOTH);
  expect(await migrate(database.url, { dir })).toEqual([]);
});

it('Two processes that start at the same time do not wait for one another', async () => {
  write('1_make', 'CREATE TABLE town (name text, code int); SELECT pg_sleep(0.2);');
  write('2_index', INDEXES);
  const both = await Promise.all([migrate(database.url, { dir }), migrate(database.url, { dir })]);
  expect(both.flat().sort()).toEqual(['1_make', '2_index']);
});
