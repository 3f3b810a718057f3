import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { OperatorError } from '@/lib/operator-error';
import { explainStartFailure } from './explain-start-failure';

const withCode = (code: string, message = code, more = {}) =>
  Object.assign(new Error(message), { code, ...more });

async function query(text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  client.on('error', () => {});
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end().catch(() => {});
  }
}

const failureOf = (text: string) => query(text).then(() => null, explainStartFailure);

it('A database that is lost while the program starts is reported in one sentence', async () => {
  const lost = await failureOf('SELECT pg_terminate_backend(pg_backend_pid())');
  expect(lost).toBeInstanceOf(OperatorError);
  expect(lost).toMatchObject({
    message: expect.stringMatching(/^The connection to the database was lost meanwhile: [^\n]*\.$/),
  });
});

it('A role without rights, a standby and a full disk are reported as what they are', async () => {
  expect(await failureOf('SELECT pg_read_file($$/etc/hostname$$)')).toMatchObject({
    name: 'OperatorError',
    message: expect.stringMatching(/^The role of DATABASE_URL may not do this \(permission denied [^\n]*\.$/),
  });
  expect(await failureOf('BEGIN READ ONLY; CREATE TABLE t ()')).toMatchObject({
    message: expect.stringContaining('accepts no changes, as a standby server does'),
  });
  expect(explainStartFailure(withCode('53100'))).toMatchObject({
    message: expect.stringContaining('disk of the database is full'),
  });
});

it.each([
  ['ENOSPC', 'The disk is full (ENOSPC at /data/auth-secret): free some space, then try again.'],
  ['EROFS', 'The disk is read-only (EROFS at /data/auth-secret): mount it for writing, then try again.'],
  [
    'EACCES',
    'This user may not use this file (EACCES at /data/auth-secret): correct its owner or its rights, then try again.',
  ],
])(
  'A disk or a file that cannot be written is named, with what helps against that and nothing else: %s',
  (code, message) => {
    expect(explainStartFailure(withCode(code, '', { path: '/data/auth-secret' }))).toMatchObject({ message });
  },
);

it('A bug stays a bug, and an explained error stays as it is', () => {
  const bug = new TypeError('x is not a function');
  expect(explainStartFailure(bug)).toBe(bug);
  const explained = new OperatorError('Port 3000 is in use.');
  expect(explainStartFailure(explained)).toBe(explained);
  const folder = mkdtempSync(join(tmpdir(), 'explain-'));
  const missing = () => writeFileSync(join(folder, 'no', 'file'), '');
  expect(missing).toThrow();
  try {
    missing();
  } catch (error) {
    expect(explainStartFailure(error)).toBe(error);
  }
  rmSync(folder, { recursive: true });
});
