import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readEnv } from '@/lib/env';
import { openOrReopenNewsroom } from './open-or-reopen-newsroom';
import { recordOpened } from './opened-before';
import { findFreePort } from './require-free-port';
import { Shutdown } from './shutdown';

// Nothing listens on the first port.
const AWAY = 'postgresql://markaz:hush@127.0.0.1:1/news';

const variables = { ...process.env };
let dataDir: string;
let shutdown: Shutdown;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'away-'));
  shutdown = new Shutdown();
  Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: AWAY, PORT: String(await findFreePort()) });
});
afterEach(async () => {
  await shutdown.finish();
  process.env = { ...variables };
  rmSync(dataDir, { recursive: true });
});

const open = (buildId: string | null) =>
  openOrReopenNewsroom(shutdown, { buildId, onOtherSecret: vi.fn(), retryMs: 10 });

it('A first start, another version, and another database need the database', async () => {
  await expect(open('one')).rejects.toThrow(/^No database answers at DATABASE_URL/);
  recordOpened(readEnv(process.env), 'one');
  await expect(open('two')).rejects.toThrow(/^No database answers at DATABASE_URL/);
  await expect(open(null)).rejects.toThrow(/^No database answers at DATABASE_URL/);
  process.env.DATABASE_URL = AWAY.replace('news', 'other');
  await expect(open('one')).rejects.toThrow(/^No database answers at DATABASE_URL/);
});

it('The version that opened the database last is opened without it, to send readers what is stored', async () => {
  recordOpened(readEnv(process.env), 'one');
  expect(await open('one')).toMatchObject({ isAway: true, env: { DATABASE_URL: AWAY } });
  expect(process.env).toMatchObject({ DATABASE_URL: AWAY, AUTH_SECRET: expect.any(String) });
  expect(statSync(join(dataDir, 'auth-secret')).isFile()).toBe(true);
});

it('Wrong settings are refused all the same', async () => {
  recordOpened(readEnv(process.env), 'one');
  process.env.PORT = '0';
  await expect(open('one')).rejects.toThrow(/PORT/);
});
