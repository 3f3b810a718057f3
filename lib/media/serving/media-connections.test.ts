import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { createMemoryStorage, startMediaServer } from '@/lib/testing/media-server';

const FOLDER = '/media/01939e6a-0000-7000-8000-000000000001/0123456789abcdef';
const SMALL = `${FOLDER}/640.webp`;
const LARGE = `${FOLDER}/2400.jpg`;

type MediaServer = Awaited<ReturnType<typeof startMediaServer>>;

const servers: MediaServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.stop();
});

async function start(...options: Parameters<typeof startMediaServer>): Promise<MediaServer> {
  const server = await startMediaServer(...options);
  servers.push(server);
  await server.publish(SMALL, Buffer.alloc(5_000, 'small '));
  await server.publish(LARGE, Buffer.alloc(20_000_000, 'large '));
  return server;
}

const requestFor = (target: string, ...lines: string[]) =>
  ['GET', target, 'HTTP/1.1\r\nHost: news.example.org\r\n'].join(' ') + [...lines, '\r\n'].join('\r\n');

/** All that the server sends on a new connection until it has answered the last request. */
async function exchange(port: number, requests: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  let received = '';
  socket.on('data', (text) => {
    received += text;
  });
  for (const [index, request] of requests.entries()) {
    const length = received.length;
    socket.write(request);
    while (received.length === length && index < requests.length - 1) await pause(1);
  }
  socket.end();
  await new Promise((resolve) => socket.once('close', resolve));
  return received;
}

it('Readers of a picture in memory get the same bytes with the fast path and without it', async () => {
  const [fast, plain] = [await start(), await start({ hasFastPath: false })];
  const { etag = '' } = (await fast.get(SMALL)).headers;
  await plain.get(SMALL);
  const before = fast.requestsOfHttpServer();
  const last = 'Connection: close';
  for (const lines of [
    [],
    [`If-None-Match: ${etag}`],
    ['If-None-Match: "another"', 'If-Modified-Since: Thu, 26 Nov 2026 07:00:00 GMT'],
    ['If-Modified-Since: Thu, 26 Nov 2026 07:00:00 GMT'],
    ['Range: bytes=1-5'],
    ['Range: bytes=1-5', `If-Range: ${etag}`],
    ['Accept-Encoding: gzip, br'],
  ]) {
    const requests = [requestFor(SMALL, ...lines), requestFor(SMALL, ...lines, last)];
    const answers = await Promise.all([fast, plain].map(({ port }) => exchange(port, requests)));
    const [one, other] = answers.map((text) => text.replace(/^Date: .*\r$/gm, ''));
    expect(one).toBe(other);
    expect(one).toMatch(/^HTTP\/1\.1 (200|206|304) /);
  }
  // Of the fourteen requests only the last ones, and those that name a part or a date alone, take Node's parser.
  expect(fast.requestsOfHttpServer() - before).toBe(7 + 3);
});

it('A reader who leaves in the middle of a large file leaves nothing open', async () => {
  const storage = createMemoryStorage();
  let stream: Readable | null = null;
  const server = await start({
    storage: {
      async open() {
        const chunks = Array.from({ length: 200 }, () => Buffer.alloc(100_000));
        stream = Readable.from(chunks);
        return { size: 20_000_000, modifiedAt: new Date(), stream };
      },
    },
  });
  server.storage.files = storage.files;
  const socket = connect(server.port, '127.0.0.1');
  socket.write(requestFor(LARGE));
  await new Promise((resolve) => socket.once('data', resolve));
  socket.destroy();
  while (!(stream as Readable | null)?.destroyed) await pause(5);
});

it('A reader who hardly reads is disconnected after a time, and meanwhile what is read ahead fits into memory', async () => {
  let read = 0;
  let isEnded = false;
  const server = await start({
    streamLimits: { limitMs: 300, bytesPerSecond: 100_000_000 },
    storage: {
      async open() {
        const stream = Readable.from(
          (function* () {
            for (let index = 0; index < 200; index += 1) {
              read += 100_000;
              yield Buffer.alloc(100_000);
            }
          })(),
        );
        stream.once('close', () => {
          isEnded = true;
        });
        return { size: 20_000_000, modifiedAt: new Date(), stream };
      },
    },
  });
  const socket = connect(server.port, '127.0.0.1');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(requestFor(LARGE));
  await new Promise((resolve) => socket.once('readable', resolve));
  socket.on('error', () => {});
  while (!isEnded) await pause(5);
  // What the system holds for both ends of a connection.
  expect(read).toBeLessThan(15_000_000);
  socket.resume();
  await closed;
  expect(socket.bytesRead).toBeLessThan(20_000_000);
});

it('Hundreds of readers who do not read leave capacity for those who want something small', async () => {
  const server = await start({ maxStreams: 3 });
  const slow = Array.from({ length: 3 }, () => connect(server.port, '127.0.0.1'));
  for (const socket of slow) {
    socket.on('error', () => {}).write(requestFor(LARGE));
    await new Promise((resolve) => socket.once('readable', resolve));
  }
  const { status, headers } = await server.get(LARGE);
  expect([status, headers['retry-after']]).toEqual([503, '1']);
  expect((await server.get(SMALL)).status).toBe(200);
  for (const socket of slow) socket.destroy();
  while ((await server.get(LARGE, { range: 'bytes=0-0' })).status !== 206) await pause(5);
});
