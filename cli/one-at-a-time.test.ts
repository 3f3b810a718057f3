import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('Two who want to build in one folder do it one after the other', async () => {
  const order: string[] = [];
  const claim = (name: string) =>
    oneAtATime(join(folder, 'claim'), async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
    });
  await Promise.all([claim('one'), claim('other')]);
  expect(order).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
});

it('A process that was killed while it built does not keep the next one waiting', async () => {
  writeFileSync(join(folder, 'claim'), '4194300');
  expect(await oneAtATime(join(folder, 'claim'), async () => 'built')).toBe('built');
});

it('A build that failed leaves the way free', async () => {
  await expect(oneAtATime(join(folder, 'claim'), () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  expect(await oneAtATime(join(folder, 'claim'), async () => 'built')).toBe('built');
});
