import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLockFile } from './with-lock-file.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('Two builds in one folder run one after the other', async () => {
  const order: string[] = [];
  const build = (name: string) =>
    withLockFile(join(folder, 'lock'), async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
    });
  await Promise.all([build('one'), build('other')]);
  expect(order).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
});

it('The lock of a process that was killed does not keep the next one waiting', async () => {
  writeFileSync(join(folder, 'lock'), '4194300@1');
  expect(await withLockFile(join(folder, 'lock'), async () => 'built')).toBe('built');
});

it('A lock whose process number now belongs to another process is removed', async () => {
  writeFileSync(join(folder, 'lock'), `${process.pid}@1`);
  expect(await withLockFile(join(folder, 'lock'), async () => 'built')).toBe('built');
});

it('A build that fails releases the lock', async () => {
  await expect(withLockFile(join(folder, 'lock'), () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  expect(await withLockFile(join(folder, 'lock'), async () => 'built')).toBe('built');
});
