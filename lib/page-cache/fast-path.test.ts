import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeEntry } from './entry';
import { openFastPath } from './fast-path';
import type { Entry } from './types';

let server: Server;
let fastPath: { close(): void };
let port: number;
let page: Entry;
let slow: string[];

beforeEach(async () => {
  const body = Buffer.from('خبر '.repeat(200));
  page = await makeEntry(
    { kind: 'rendered', status: 200, type: 'text/html; charset=utf-8', body, headers: [] },
    [['X-Content-Type-Options', 'nosniff']],
  );
  slow = [];
  server = createServer(async (request, response) => {
    slow.push(`${request.method} ${request.url} ${(await text(request)).length}`);
    response.end('slow');
  });
  fastPath = openFastPath(server, (target) => (target === '/ar' ? page : undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(() => {
  fastPath.close();
  server.closeAllConnections();
  server.close();
});

/** A connection on which we say exactly what we want, and what came back so far. */
function call() {
  const socket: Socket = connect(port, '127.0.0.1');
  const heard = { text: '', ended: false };
  socket.on('data', (bytes) => {
    heard.text += bytes.toString('latin1');
  });
  socket.on('close', () => {
    heard.ended = true;
  });
  return { socket, heard, answers: () => heard.text.match(/HTTP\/1\.1 \d+/g) ?? [] };
}

const request = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`;
const plain = request('GET /ar HTTP/1.1', 'Host: x', 'Accept-Encoding: gzip');

describe('The fast path', () => {
  it('answers one plain request after the other, as the HTTP server would', async () => {
    const { socket, heard, answers } = call();
    socket.write(plain);
    await vi.waitFor(() => expect(answers()).toHaveLength(1));
    socket.write(request('GET /ar HTTP/1.1', 'Host: x', `If-None-Match: ${page.etag}`));
    await vi.waitFor(() => expect(answers()).toEqual(['HTTP/1.1 200', 'HTTP/1.1 304']));
    const [head = ''] = heard.text.split('\r\n\r\n');
    expect(head.split('\r\n').slice(2)).toEqual([
      'X-Content-Type-Options: nosniff',
      `ETag: ${page.etag}`,
      'Content-Type: text/html; charset=utf-8',
      'Content-Encoding: gzip',
      `Content-Length: ${page.gzip?.body.length}`,
    ]);
    expect(Math.abs(Date.parse(/Date: (.*)/.exec(head)?.[1] ?? '') - Date.now())).toBeLessThan(5_000);
    expect(slow).toEqual([]);
    socket.destroy();
  });

  it('sends the stored bytes whole', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/ar`, { headers: { 'accept-encoding': 'br' } });
    expect(await answer.text()).toBe('خبر '.repeat(200));
  });

  it.each([
    ['a page that is not at hand', request('GET /en HTTP/1.1', 'Host: x'), ['GET /en 0']],
    [
      'a request that changes something',
      `${request('POST /ar HTTP/1.1', 'Host: x', 'Content-Length: 3')}abc`,
      ['POST /ar 3'],
    ],
    ['two requests at once', plain + plain, ['GET /ar 0', 'GET /ar 0']],
  ])('leaves %s to the HTTP server, with every byte', async (_, bytes, expected) => {
    const { socket } = call();
    socket.write(bytes);
    await vi.waitFor(() => expect(slow).toEqual(expected));
    socket.destroy();
  });

  it('leaves a connection to the HTTP server in the middle of its life, and for good', async () => {
    const { socket, answers } = call();
    socket.write(plain);
    await vi.waitFor(() => expect(answers()).toHaveLength(1));
    socket.write(request('GET /ar HTTP/1.1', 'Host: x', 'TE: trailers'));
    await vi.waitFor(() => expect(slow).toEqual(['GET /ar 0']));
    await vi.waitFor(() => expect(answers()).toHaveLength(2));
    socket.write(plain);
    await vi.waitFor(() => expect(slow).toHaveLength(2));
    socket.destroy();
  });

  it('passes a long body on unharmed', async () => {
    const body = 'x'.repeat(3_000_000);
    await fetch(`http://127.0.0.1:${port}/studio`, { method: 'POST', body });
    expect(slow).toEqual(['POST /studio 3000000']);
  });

  it('lets a client go that says goodbye, and every silent one when the program ends', async () => {
    const [leaving, silent] = [call(), call()];
    leaving.socket.end(plain);
    await vi.waitFor(() => expect(leaving.heard.ended).toBe(true));
    expect(leaving.answers()).toEqual(['HTTP/1.1 200']);
    fastPath.close();
    await vi.waitFor(() => expect(silent.heard.ended).toBe(true));
  });

  it('waits for nobody who does not take what they asked for', async () => {
    const body = Buffer.alloc(64 * 2 ** 20);
    const vast = await makeEntry({ kind: 'rendered', status: 200, type: null, body, headers: [] }, []);
    const other = createServer();
    const idleTimeoutsMs = { first: 100, between: 100, last: 100 };
    const otherFastPath = openFastPath(other, () => vast, idleTimeoutsMs);
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const socket = connect({
      port: (other.address() as AddressInfo).port,
      host: '127.0.0.1',
      allowHalfOpen: true,
    });
    socket.on('error', () => {});
    socket.write(plain);
    const connections = () =>
      new Promise<number>((resolve) => other.getConnections((_, count) => resolve(count)));
    await vi.waitFor(async () => expect(await connections()).toBe(1));
    await vi.waitFor(async () => expect(await connections()).toBe(0), 5_000);
    socket.destroy();
    otherFastPath.close();
    other.close();
  });

  it('survives clients that break off', async () => {
    for (let number = 0; number < 50; number += 1) {
      const { socket } = call();
      await new Promise((resolve) => socket.once('connect', resolve));
      socket.write(plain, () => socket.resetAndDestroy());
    }
    expect((await fetch(`http://127.0.0.1:${port}/ar`)).status).toBe(200);
  });
});
