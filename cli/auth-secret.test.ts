import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { localAuthSecret, secretVariables, sharedAuthSecret } from './auth-secret';

const url = process.env.DATABASE_URL ?? '';
const folders: string[] = [];

function machine(): { DATA_DIR: string; AUTH_SECRET: undefined } {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'));
  folders.push(folder);
  return { DATA_DIR: folder, AUTH_SECRET: undefined };
}

beforeEach(async () => {
  await db().secret.deleteMany();
});
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

it('Two machines on one database sign sessions with one secret, also when the database is away at a later start', async () => {
  const [one, other] = [machine(), machine()];
  const secret = await sharedAuthSecret(one, url);
  expect(secret.length).toBeGreaterThanOrEqual(64);
  expect(await sharedAuthSecret(other, url)).toBe(secret);
  expect(localAuthSecret(other)).toBe(secret);
  const file = join(other.DATA_DIR, 'auth-secret');
  expect(readFileSync(file, 'utf8')).toBe(`${secret}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('A newsroom from before the secret was shared keeps its secret, so that nobody is signed out', async () => {
  const settings = machine();
  const before = localAuthSecret(settings);
  expect(await sharedAuthSecret(settings, url)).toBe(before);
});

it('The keys of all processes are made from the secret, each for its own purpose', () => {
  const [one, same, other] = ['a secret', 'a secret', 'another'].map(secretVariables);
  expect(one).toEqual(same);
  const key = Buffer.from(one?.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '', 'base64');
  expect(key.byteLength).toBe(32);
  expect(other?.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY).not.toBe(one?.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
});
