import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openS3Server } from '@/lib/testing/s3-server';
import { DiskStorage } from './disk-storage';
import { S3Storage } from './s3-storage';
import { storageKey } from './storage-key';
import type { ByteRange, MediaStorage } from './types';

const ID = '01939e6a-0000-7000-8000-00000000000';
const HASH = '0123456789abcdef';
const keyOf = (name: string, id = `${ID}1`, contentHash = HASH) => storageKey({ id, contentHash, name });

const PDF = { contentType: 'application/pdf' };

/** Bytes that no text encoding leaves as they are. */
const BYTES = Buffer.from(Array.from({ length: 1_000 }, (_, index) => (index * 7) % 256));

async function openDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'media-'));
  return { storage: new DiskStorage(folder), close: () => rmSync(folder, { recursive: true, force: true }) };
}

async function openS3(prefix: string) {
  const server = await openS3Server();
  const storage = new S3Storage({ ...server.settings, prefix });
  return { storage, close: () => [storage.close(), server.close()] };
}

async function contentOf(storage: MediaStorage, key: string, range?: ByteRange): Promise<Buffer | null> {
  const file = await storage.open(key, range);
  return file && buffer(file.stream);
}

async function keysIn(storage: MediaStorage, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list(prefix)) keys.push(key);
  return keys.sort();
}

describe.each([
  ['a folder of this machine', openDisk],
  ['a bucket', () => openS3('')],
  ['a part of a bucket that other programs use too', () => openS3('newsroom media/')],
])('Files in %s', (_, open) => {
  let opened: { storage: MediaStorage; close(): unknown };
  let storage: MediaStorage;
  beforeAll(async () => {
    opened = await open();
    storage = opened.storage;
  });
  afterAll(() => opened.close());

  it('are read as they were stored, with their size and the time of it', async () => {
    const key = keyOf('original');
    await storage.put(key, BYTES, PDF);
    const file = await storage.open(key);
    expect(file && (await buffer(file.stream))).toEqual(BYTES);
    expect(file?.size).toBe(1_000);
    expect(Math.abs(Date.now() - Number(file?.modifiedAt))).toBeLessThan(60_000);
  });

  it('may be stored from a stream', async () => {
    const key = keyOf('streamed');
    await storage.put(key, Readable.from([BYTES.subarray(0, 10), BYTES.subarray(10)]), PDF);
    expect(await contentOf(storage, key)).toEqual(BYTES);
  });

  it.each([
    [0, 1],
    [0, 999],
    [10, 19],
    [999, 999],
  ])('are read from byte %i to byte %i', async (start, end) => {
    const key = keyOf('ranges');
    await storage.put(key, BYTES, PDF);
    const file = await storage.open(key, { start, end });
    expect(file?.size).toBe(1_000);
    expect(file && (await buffer(file.stream))).toEqual(BYTES.subarray(start, end + 1));
  });

  it('are replaced by what is stored under the same key', async () => {
    const key = keyOf('replaced');
    await storage.put(key, BYTES, PDF);
    await storage.put(key, Buffer.from('second'), PDF);
    expect(String(await contentOf(storage, key))).toBe('second');
  });

  it('may be empty', async () => {
    await storage.put(keyOf('empty'), Buffer.alloc(0), PDF);
    expect(await contentOf(storage, keyOf('empty'))).toEqual(Buffer.alloc(0));
  });

  it.each(['تقرير السنة ٢٠٢٦.pdf', "a+b & c=d (1)!*'?#%41.pdf", 'ﷺ😀.pdf'])(
    'may have the name %s',
    async (name) => {
      const key = keyOf(name, `${ID}2`);
      await storage.put(key, BYTES, PDF);
      expect(await contentOf(storage, key)).toEqual(BYTES);
      expect(await keysIn(storage, `${ID}2/${HASH}/`)).toContain(key);
      await storage.delete(key);
      expect(await storage.open(key)).toBeNull();
    },
  );

  it('are absent before they are stored and after they are deleted, which may be asked for twice', async () => {
    const key = keyOf('deleted');
    expect(await storage.open(key)).toBeNull();
    await storage.put(key, BYTES, PDF);
    await storage.delete(key);
    await storage.delete(key);
    expect(await storage.open(key)).toBeNull();
  });

  it('are listed by the beginnings of their keys, however many there are', async () => {
    const names = ['1', '2', '3', '4', '5', '6', '7'];
    const keys = [...names.map((name) => keyOf(name, `${ID}3`)), keyOf('x', `${ID}3`, 'fedcba9876543210')];
    for (const key of keys) await storage.put(key, BYTES, PDF);
    expect(await keysIn(storage, `${ID}3/`)).toEqual(keys);
    expect(await keysIn(storage, `${ID}3/${HASH}/`)).toEqual(keys.slice(0, 7));
    expect(await keysIn(storage, `${ID}4/`)).toEqual([]);
    expect(await keysIn(storage, '')).toEqual(expect.arrayContaining(keys));
    for await (const { size, modifiedAt } of storage.list(`${ID}3/`)) {
      expect(size).toBe(1_000);
      expect(Math.abs(Date.now() - Number(modifiedAt))).toBeLessThan(60_000);
    }
  });

  it.each([
    '../original',
    `${ID}1/../../secret`,
    '/etc/passwd',
    `${ID}1/${HASH}/../x`,
    `${ID}1/${HASH}/a/b`,
    '',
  ])('have no key like %j', async (key) => {
    await expect(storage.open(key)).rejects.toThrow(/no key/);
    await expect(storage.put(key, BYTES, PDF)).rejects.toThrow(/no key/);
    await expect(storage.delete(key)).rejects.toThrow(/no key/);
  });
});
