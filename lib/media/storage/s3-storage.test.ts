import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { openS3Server } from '@/lib/testing/s3-server';
import { s3Address } from './s3-address';
import { S3Failure } from './s3-failure';
import { readListing } from './s3-listing';
import type { S3Settings } from './s3-settings';
import { S3Storage } from './s3-storage';

const KEY = '01939e6a-0000-7000-8000-000000000001/0123456789abcdef/original';
const JPEG = { contentType: 'image/jpeg' };

/** Long enough for an answer of a slow machine, in one of three attempts. */
const TIMEOUT_MS = 1_500;

let server: Awaited<ReturnType<typeof openS3Server>>;
let storage: S3Storage;
beforeAll(async () => {
  server = await openS3Server();
  storage = new S3Storage(server.settings);
  await storage.put(KEY, Buffer.from('a picture'), JPEG);
});
afterEach(() => {
  server.answerInstead = null;
  server.requests.length = 0;
});
afterAll(() => {
  storage.close();
  server.close();
});

type Answer = NonNullable<typeof server.answerInstead>;

const refusing =
  (status: number, code: string): Answer =>
  (_, response) => {
    server.refuse(response, status, code);
    return true;
  };

/** Lets this many requests fail in a way, and then the server answer. */
function failing(times: number, fail: Answer): void {
  let left = times;
  server.answerInstead = (request, response) => left-- > 0 && fail(request, response);
}

async function failureOf(settings: Partial<S3Settings>): Promise<S3Failure> {
  const other = new S3Storage({ ...server.settings, ...settings });
  const failure = await other.check().catch((error: unknown) => error);
  other.close();
  if (!(failure instanceof S3Failure)) throw new Error('it did not fail');
  return failure;
}

describe('An operator who mistypes a setting of the bucket is told which one', () => {
  it.each([
    [{ accessKeyId: 'nobody' }, 'correct S3_ACCESS_KEY_ID'],
    [{ secretAccessKey: 'wrong' }, 'correct S3_SECRET_ACCESS_KEY'],
    [{ bucket: 'absent' }, 'it has no bucket absent: create it, or correct S3_BUCKET'],
  ])('%o', async (settings, advice) => {
    const { message, isRefusal } = await failureOf(settings);
    expect(message).toContain(advice);
    expect(message).not.toContain(server.settings.secretAccessKey);
    expect(isRefusal).toBe(true);
  });

  it.each([
    ['AccessDenied', 403, 'let it list, read, write and delete there'],
    ['AuthorizationHeaderMalformed', 400, 'correct S3_REGION'],
    ['PermanentRedirect', 301, 'correct S3_ENDPOINT'],
    ['RequestTimeTooSkewed', 403, 'the clock of this machine is wrong'],
  ])('%s', async (code, status, advice) => {
    server.answerInstead = refusing(status, code);
    const { message, isRefusal } = await failureOf({});
    expect(message).toContain(advice);
    expect(isRefusal).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  it('an address at which nothing listens may be a store that is only away', async () => {
    const { message, isRefusal } = await failureOf({ endpoint: 'http://127.0.0.1:9' });
    expect(message).toContain('does not answer (ECONNREFUSED)');
    expect(isRefusal).toBe(false);
  });
});

describe('A store that fails for a moment is asked again', () => {
  it.each([
    ['503', refusing(503, 'SlowDown')],
    ['429', refusing(429, 'TooManyRequests')],
    ['a closed connection', ({ socket }: IncomingMessage) => Boolean(socket.destroy())],
  ])('after %s', async (_, fail) => {
    failing(1, fail);
    await storage.put(KEY, Buffer.from('again'), JPEG);
    failing(2, fail);
    const file = await storage.open(KEY);
    expect(file && String(await buffer(file.stream))).toBe('again');
  });

  it('after a timeout', async () => {
    const hasty = new S3Storage(server.settings, TIMEOUT_MS);
    failing(1, () => true);
    await hasty.put(KEY, Buffer.from('again'), JPEG);
    hasty.close();
  });

  it('three times in all, and users are told that it does not work at the moment', async () => {
    server.answerInstead = refusing(500, 'InternalError');
    const failure = await storage.open(KEY).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'unavailable', issues: [{ key: 'media.storeAway' }] });
    expect(server.requests).toHaveLength(3);
  });
});

it('A store that has no space left says so', async () => {
  server.answerInstead = refusing(507, 'XMinioStorageFull');
  const failure = await storage.put(KEY, Buffer.from('more'), JPEG).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AppError);
  expect(failure).toMatchObject({ code: 'full', issues: [{ key: 'media.full' }] });
});

it('A file that is cut off on its way is not taken for a whole one', async () => {
  server.answerInstead = (_, response) => {
    response.writeHead(200, { 'Content-Length': '1000' }).write('a part');
    setTimeout(() => response.destroy(), 20);
    return true;
  };
  const file = await storage.open(KEY);
  await expect(file && buffer(file.stream)).rejects.toThrow();
});

it('A store that stops in the middle of a file does not hold whoever reads it for ever', async () => {
  server.answerInstead = (_, response) => {
    response.writeHead(200, { 'Content-Length': '1000' }).write('a part');
    return true;
  };
  const hasty = new S3Storage(server.settings, TIMEOUT_MS);
  const file = await hasty.open(KEY);
  await expect(file && buffer(file.stream)).rejects.toThrow();
  hasty.close();
});

it('An answer that is no list is not taken for an empty one', () => {
  expect(() => readListing('<html><body>Sign in</body></html>')).toThrow(/something else/);
  expect(() => readListing('')).toThrow(/something else/);
});

it('A service that answers another part of a file than it was asked for is not believed', async () => {
  server.answerInstead = (_, response) => {
    response.writeHead(200, { 'Content-Length': '9' }).end('a picture');
    return true;
  };
  await expect(storage.open(KEY, { start: 2, end: 4 })).rejects.toThrow(/another part/);
});

it('All pages of a long list are read', async () => {
  const page = (name: string, more: string) =>
    `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>newsroom</Name>
     <Contents><Key>${KEY.replace('original', name)}</Key><LastModified>2026-11-26T07:00:00.000Z</LastModified><Size>7</Size></Contents>
     <Contents><Key>notes of another program.txt</Key><Size>7</Size></Contents>${more}</ListBucketResult>`;
  const pages = [
    page('a&amp;b.pdf', '<NextContinuationToken>1/x+y==</NextContinuationToken>'),
    page('2.webp', ''),
  ];
  server.answerInstead = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/xml' }).end(pages.shift());
    return true;
  };
  const files = [];
  for await (const file of storage.list('')) files.push(file);
  const modifiedAt = new Date('2026-11-26T07:00:00Z');
  expect(files).toEqual(
    ['a&b.pdf', '2.webp'].map((name) => ({ key: KEY.replace('original', name), size: 7, modifiedAt })),
  );
  expect(server.requests[1]).toContain('continuation-token=1%2Fx%2By%3D%3D');
});

it('The bucket stands in the path, or in the host name for services that want it there', () => {
  const settings = { ...server.settings, endpoint: 'https://s3.example.org' };
  expect(s3Address(settings, KEY).href).toBe(`https://s3.example.org/newsroom/${KEY}`);
  expect(s3Address({ ...settings, hasPathStyle: false }, KEY).href).toBe(
    `https://newsroom.s3.example.org/${KEY}`,
  );
  expect(s3Address(settings, 'a (1)+ü.pdf').pathname).toBe('/newsroom/a%20%281%29%2B%C3%BC.pdf');
});
