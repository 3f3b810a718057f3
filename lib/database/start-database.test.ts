import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startOtherProgram } from '@/lib/testing/other-program';
import { OWNER, SUPERUSER } from './cluster';
import { endServer } from './embedded-server';
import { findPostmaster, isAlive } from './postmaster';
import { reopenEmbedded, startDatabase, startEmbedded } from './start-database';

// Every start creates a whole database, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let dataDir: string;
const dataFolder = () => join(dataDir, 'postgres', 'data');

beforeEach(() => {
  dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'newsroom-')));
});

afterEach(async () => {
  const running = findPostmaster(dataFolder());
  if (running) await endServer(dataFolder(), running.pid);
  rmSync(dataDir, { recursive: true, force: true });
});

async function queryRow<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows[0];
  } finally {
    await client.end();
  }
}

function serverPid(): number {
  return findPostmaster(dataFolder())?.pid ?? 0;
}

it('A first start creates a database that belongs to an ordinary role and survives a power cut', async () => {
  const database = await startEmbedded(dataDir);
  expect(database.adopted).toBe(false);
  expect(
    await queryRow(
      database.url,
      `SELECT current_user AS role, rolsuper AS super, current_setting('fsync') AS fsync,
              current_setting('full_page_writes') AS pages, current_setting('synchronous_commit') AS commit,
              current_setting('listen_addresses') AS network
         FROM pg_roles WHERE rolname = current_user`,
    ),
  ).toEqual({ role: 'markaz', super: false, fsync: 'on', pages: 'on', commit: 'on', network: '' });
  await database.stop();
  expect(serverPid()).toBe(0);
  expect(readFileSync(join(dataDir, 'postgres', 'server.log'), 'utf8')).toContain(
    'ready to accept connections',
  );
});

it('The database distinguishes Arabic letters from Arabic punctuation', async () => {
  // The same function creates the database of this test run.
  expect(
    await queryRow(
      process.env.DATABASE_URL ?? '',
      `SELECT to_tsvector('simple', 'قال، وأضاف؛ «النص»')::text AS words,
              similarity('الشارقة', 'الشارقه') > 0.5 AS similar, lower('ÉÀ') AS lower`,
    ),
  ).toEqual({ words: "'النص':3 'قال':1 'وأضاف':2", similar: true, lower: 'éà' });
});

it('An operator whose role is a superuser is warned in one line, and the start goes on', async () => {
  const url = process.env.DATABASE_URL ?? '';
  expect((await startDatabase({ DATA_DIR: dataDir, DATABASE_URL: url })).notice).toBeUndefined();
  const asSuperuser = url.replace(OWNER, SUPERUSER);
  const { notice } = await startDatabase({ DATA_DIR: dataDir, DATABASE_URL: asSuperuser });
  expect(notice).toMatch(/^The role of DATABASE_URL \([^)]*\) is a superuser[^\n]*\.$/);
});

it('A start adopts the database that an earlier killed process left running', async () => {
  const killed = await startOtherProgram(dataDir);
  await queryRow(killed.url, 'CREATE TABLE saved AS SELECT 1 AS row');
  const pid = serverPid();
  await killed.kill();
  expect(isAlive(pid)).toBe(true);

  const database = await startEmbedded(dataDir);
  expect(database.adopted).toBe(true);
  expect(serverPid()).toBe(pid);
  expect(await queryRow(database.url, 'SELECT row FROM saved')).toEqual({ row: 1 });
  await database.stop();
  expect(serverPid()).toBe(0);
});

it('A start after both were killed finds every committed row', async () => {
  const killed = await startOtherProgram(dataDir);
  await queryRow(killed.url, 'CREATE TABLE saved AS SELECT 1 AS row');
  const pid = serverPid();
  await killed.kill();
  process.kill(pid, 'SIGKILL');

  const database = await startEmbedded(dataDir);
  expect(database.adopted).toBe(false);
  expect(await queryRow(database.url, 'SELECT row FROM saved')).toEqual({ row: 1 });
  await database.stop();
});

function writeOldLockFile(pid: number): void {
  const socketFolder = join(dataDir, 'postgres', 'run');
  writeFileSync(
    join(dataFolder(), 'postmaster.pid'),
    `${pid}\n${dataFolder()}\n1700000000\n5432\n${socketFolder}\n\n\nready\n`,
  );
}

async function startsAndStops(): Promise<void> {
  const database = await startEmbedded(dataDir);
  expect(database.adopted).toBe(false);
  await database.stop();
}

it('An old lock file does not block a start, and a process that has its id now is not harmed', async () => {
  await startsAndStops();
  writeOldLockFile(4_194_300);
  await startsAndStops();

  const unrelated = spawn('sleep', ['600']);
  writeOldLockFile(unrelated.pid ?? 0);
  await startsAndStops();
  expect([unrelated.exitCode, unrelated.signalCode]).toEqual([null, null]);
  unrelated.kill();
  await once(unrelated, 'exit');
});

it('Two simultaneous starts share one database, and only the last one to stop ends it', async () => {
  const [one, other] = await Promise.all([startOtherProgram(dataDir), startOtherProgram(dataDir)]);
  expect([one.adopted, other.adopted].sort()).toEqual([false, true]);
  await one.stop();
  expect(serverPid()).not.toBe(0);
  expect(await queryRow(other.url, 'SELECT 1 AS alive')).toEqual({ alive: 1 });
  await other.stop();
  expect(serverPid()).toBe(0);
});

it('A running program starts its database again after the server was killed', async () => {
  const database = await startEmbedded(dataDir);
  await queryRow(database.url, 'CREATE TABLE saved AS SELECT 1 AS row');
  const killed = serverPid();
  process.kill(killed, 'SIGKILL');
  await expect
    .poll(() => queryRow(database.url, 'SELECT row FROM saved').catch(() => 'away'))
    .toEqual({ row: 1 });
  expect(serverPid()).not.toBe(killed);
  await database.stop();
});

it('A program that follows one that crashed waits for no server that cannot start, and gets it once it can', async () => {
  const before = await startEmbedded(dataDir);
  await queryRow(before.url, 'CREATE TABLE saved AS SELECT 1 AS row');
  await before.stop();
  const settings = join(dataFolder(), 'postgresql.auto.conf');
  const right = readFileSync(settings, 'utf8');
  writeFileSync(settings, 'max_connections = none\n');

  const reopened = reopenEmbedded(dataDir);
  await expect(queryRow(reopened.url, 'SELECT row FROM saved')).rejects.toThrow();
  writeFileSync(settings, right);
  await expect
    .poll(() => queryRow(reopened.url, 'SELECT row FROM saved').catch(() => 'away'))
    .toEqual({ row: 1 });
  await reopened.stop();
  expect(serverPid()).toBe(0);

  writeFileSync(settings, 'max_connections = none\n');
  const given = reopenEmbedded(dataDir);
  await given.stop();
  expect(serverPid()).toBe(0);
});

it('A data folder with a very long path still gets a socket', async () => {
  const database = await startEmbedded(join(dataDir, 'غرفة-الأخبار'.repeat(8)));
  expect(await queryRow(database.url, 'SELECT 1 AS alive')).toEqual({ alive: 1 });
  await database.stop();
  rmSync(new URL(database.url).searchParams.get('host') ?? '', { recursive: true });
});

it('An unreachable database is reported in one sentence without its password', async () => {
  const start = startDatabase({ DATA_DIR: dataDir, DATABASE_URL: 'postgresql://me:hush@127.0.0.1:1/news' });
  await expect(start).rejects.toThrow(/^No database answers at DATABASE_URL \(127\.0\.0\.1:1\/news: [^\n]*$/);
  await expect(start).rejects.not.toThrow(/hush/);
});
