import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { DiskStorage } from './disk-storage';
import type { MediaStorage } from './types';

const folder = await mkdtemp(join(tmpdir(), 'media-'));
afterAll(() => rm(folder, { recursive: true }));

const ID = '01890000-0000-7000-8000-000000000001';
const HASH = '0123456789abcdef';
const key = (name: string, hash = HASH) => `${ID}/${hash}/${name}`;
const storage: MediaStorage = new DiskStorage(folder);
const options = { contentType: 'text/plain' };

async function keysOf(prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const listed of storage.list(prefix)) keys.push(listed.key);
  return keys.sort();
}

it('A file comes back as it was stored, whole and in part, and a second one takes its place', async () => {
  await storage.put(key('320.webp'), Buffer.from('0123456789'), options);
  const whole = await storage.open(key('320.webp'));
  expect(whole?.size).toBe(10);
  expect(await text(whole?.stream ?? Readable.from([]))).toBe('0123456789');
  const part = await storage.open(key('320.webp'), { start: 2, end: 4 });
  expect(part?.size).toBe(10);
  expect(await text(part?.stream ?? Readable.from([]))).toBe('234');
  await storage.put(key('320.webp'), Readable.from([Buffer.from('new')]), options);
  expect(await buffer((await storage.open(key('320.webp')))?.stream ?? Readable.from([]))).toEqual(
    Buffer.from('new'),
  );
});

it('A file whose bytes break off is not stored, and the former one stays', async () => {
  await storage.put(key('تقرير.pdf'), Buffer.from('first'), options);
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw new Error('The connection was lost');
    })(),
  );
  await expect(storage.put(key('تقرير.pdf'), broken, options)).rejects.toThrow('lost');
  expect(await text((await storage.open(key('تقرير.pdf')))?.stream ?? Readable.from([]))).toBe('first');
  expect(await readdir(join(folder, '.partial'))).toEqual([]);
});

it('Files are listed by the beginning of their keys, and gone once deleted', async () => {
  await storage.put(key('a.jpg', 'aaaaaaaaaaaaaaaa'), Buffer.from('a'), options);
  expect(await keysOf(`${ID}/aaaaaaaaaaaaaaaa/`)).toEqual([key('a.jpg', 'aaaaaaaaaaaaaaaa')]);
  expect(await keysOf(`${ID}/aaaa`)).toEqual([key('a.jpg', 'aaaaaaaaaaaaaaaa')]);
  expect(await keysOf('')).toContain(key('a.jpg', 'aaaaaaaaaaaaaaaa'));
  await storage.delete(key('a.jpg', 'aaaaaaaaaaaaaaaa'));
  await storage.delete(key('a.jpg', 'aaaaaaaaaaaaaaaa'));
  expect(await storage.open(key('a.jpg', 'aaaaaaaaaaaaaaaa'))).toBeNull();
  expect(await keysOf(`${ID}/aaaaaaaaaaaaaaaa/`)).toEqual([]);
});

it.each([
  '../../etc/passwd',
  `${ID}/${HASH}/../x`,
  `${ID}/${HASH}/a/b`,
  `${ID}/${HASH}/.hidden`,
  `${ID}/${HASH}/a\0b`,
  `${ID}/${HASH}/a\\b`,
  '',
])('%j is no key, and touches no file', async (bad) => {
  await expect(storage.put(bad, Buffer.from('x'), options)).rejects.toThrow('no key');
  await expect(storage.open(bad)).rejects.toThrow('no key');
  await expect(storage.delete(bad)).rejects.toThrow('no key');
});
