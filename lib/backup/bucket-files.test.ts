import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { S3Storage } from '@/lib/media/storage/s3-storage';
import { createBackupFixture } from '@/lib/testing/backup-fixture';
import { givenNewsroom } from '@/lib/testing/given-newsroom';
import { openS3Server } from '@/lib/testing/s3-server';
import { bucketFiles } from './bucket-files';

const ID = '01939e6a-0000-7000-8000-000000000001';
const HASH = '0123456789abcdef';
const KEYS = ['original', 'تقرير (1).pdf', 'empty.txt'].map((name) => `${ID}/${HASH}/${name}`);
const OCTETS = { contentType: 'application/octet-stream' };
const contentOf = (key: string) => (key.endsWith('.txt') ? Buffer.alloc(0) : Buffer.alloc(300_000, key));

const fixture = createBackupFixture();
let server: Awaited<ReturnType<typeof openS3Server>>;
let count = 0;
let source: S3Storage;

const openBucket = () => {
  count += 1;
  return new S3Storage({ ...server.settings, prefix: `${count}/` });
};

async function keysIn(bucket: S3Storage): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of bucket.list('')) keys.push(key);
  return keys.sort();
}

async function read(bucket: S3Storage, key: string): Promise<Buffer | null> {
  const file = await bucket.open(key);
  return file && buffer(file.stream);
}

beforeAll(async () => {
  server = await openS3Server();
  await givenNewsroom();
  source = openBucket();
  for (const key of KEYS) await source.put(key, contentOf(key), OCTETS);
  await fixture.write({ bucket: source });
});
beforeEach(() => {
  server.answerInstead = null;
});
afterAll(async () => {
  await fixture.remove();
  server.close();
});

it('What is in a bucket is restored into another bucket, byte by byte', async () => {
  const bucket = openBucket();
  await fixture.restore({ bucket });
  expect(await keysIn(bucket)).toEqual([...KEYS].sort());
  for (const key of KEYS) expect(await read(bucket, key)).toEqual(contentOf(key));
});

it('What is in a bucket is restored onto a disk, and from there into a bucket again', async () => {
  const { dataDir, url } = await fixture.restore();
  for (const key of KEYS) expect(readFileSync(join(dataDir, 'media', key))).toEqual(contentOf(key));
  const file = join(fixture.folder, 'from-disk.tar.gz');
  const { checksums } = await fixture.write({ file, dataDir, openDatabase: async () => url });
  expect(Object.keys(checksums.files)).toEqual(expect.arrayContaining(KEYS.map((key) => `media/${key}`)));
  const bucket = openBucket();
  const { dataDir: without } = await fixture.restore({ file, bucket });
  for (const key of KEYS) expect(await read(bucket, key)).toEqual(contentOf(key));
  expect(() => readFileSync(join(without, 'media', KEYS[0] ?? ''))).toThrow(/ENOENT/);
});

it('Files of DATA_DIR from before there was a bucket are not in the backup', async () => {
  const { checksums } = await fixture.restore({ bucket: openBucket() });
  const paths = Object.keys(checksums.files);
  expect(paths.filter((path) => path.startsWith('media/'))).toEqual(
    expect.arrayContaining(KEYS.map((key) => `media/${key}`)),
  );
  expect(paths).toHaveLength(KEYS.length + 1);
  expect(paths).toContain('auth-secret');
});

it('A bucket that holds files of a newsroom is not restored into', async () => {
  await expect(fixture.restore({ bucket: source })).rejects.toThrow(
    /The bucket holds files of a newsroom .*nothing was changed/,
  );
});

it('A restore that fails leaves the bucket empty', async () => {
  const bucket = openBucket();
  let puts = 0;
  server.answerInstead = ({ method }, response) => {
    if (method === 'PUT') puts += 1;
    if (method !== 'PUT' || puts < 3) return false;
    server.refuse(response, 403, 'AccessDenied');
    return true;
  };
  await expect(fixture.restore({ bucket })).rejects.toThrow(/let it list, read, write and delete there/);
  expect(puts).toBe(3);
  expect(await keysIn(bucket)).toEqual([]);
});

it('A backup whose media store is away says so, and leaves no file', async () => {
  server.answerInstead = (_, response) => {
    server.refuse(response, 503, 'SlowDown');
    return true;
  };
  const file = join(fixture.folder, 'never.tar.gz');
  await expect(fixture.write({ file, bucket: source })).rejects.toThrow(/media store .* SlowDown/);
  expect(() => readFileSync(file)).toThrow(/ENOENT/);
  expect(() => readFileSync(`${file}.part`)).toThrow(/ENOENT/);
});

it('A file that breaks off is read on from there, and one that is deleted meanwhile is left out', async () => {
  const bytes = Buffer.from('0123456789');
  const asked: unknown[] = [];
  const storage = {
    async *list() {
      for (const key of ['a', 'deleted']) yield { key, size: 10, modifiedAt: new Date() };
    },
    async open(key: string, range?: { start: number; end: number }) {
      asked.push([key, range]);
      if (key === 'deleted') return null;
      const part = bytes.subarray(range?.start ?? 0);
      const broken = async function* () {
        yield part.subarray(0, 4);
        if (part.length > 4) throw new Error('aborted');
      };
      return { size: 10, modifiedAt: new Date(), stream: Readable.from(broken()) };
    },
  };
  const read: string[] = [];
  for await (const { path, body } of bucketFiles(storage)) read.push(`${path} ${await buffer(body)}`);
  expect(read).toEqual(['media/a 0123456789']);
  expect(asked).toEqual([
    ['a', undefined],
    ['a', { start: 4, end: 9 }],
    ['a', { start: 8, end: 9 }],
    ['deleted', undefined],
  ]);
});
