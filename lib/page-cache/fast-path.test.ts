import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RequestCounters } from '@/lib/http/request-counters';
import { eventually } from '@/lib/testing/eventually';
import { openFastPath } from './fast-path';
import { makeFileEntry } from './file-entry';
import type { PageEntry } from './page-store-types';

let server: Server;
let fastPath: { close(): void };
let port: number;
let page: PageEntry;
/** Requests that reached the HTTP server: method, target, length of the body. */
let passedOn: string[];
let counters: RequestCounters;

beforeEach(async () => {
  const body = Buffer.from('خبر '.repeat(200));
  const headers = [['X-Content-Type-Options', 'nosniff'] as const];
  page = await makeFileEntry({ status: 200, type: 'text/html; charset=utf-8', body, headers });
  passedOn = [];
  counters = new RequestCounters();
  server = createServer(async (request, response) => {
    passedOn.push(`${request.method} ${request.url} ${(await text(request)).length}`);
    response.end('from the HTTP server');
  });
  fastPath = openFastPath(server, {
    findStored: (target) => (target === '/ar' ? page : undefined),
    counters,
    isExpectedHost: (host) => host !== 'other.example.org',
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(() => {
  fastPath.close();
  server.closeAllConnections();
  server.close();
});

/** A connection for exact bytes, and what it received so far. */
function openConnection() {
  const socket: Socket = connect(port, '127.0.0.1');
  const received = { text: '', ended: false };
  socket.on('data', (bytes) => {
    received.text += bytes.toString('latin1');
  });
  socket.on('close', () => {
    received.ended = true;
  });
  return { socket, received, answers: () => received.text.match(/HTTP\/1\.1 \d+/g) ?? [] };
}

const request = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`;
const plain = request('GET /ar HTTP/1.1', 'Host: x', 'Accept-Encoding: gzip');

describe('The fast path', () => {
  it('leaves a request for another host name to the HTTP server, which redirects it', async () => {
    const { socket, received } = openConnection();
    socket.write(request('GET /ar HTTP/1.1', 'Host: other.example.org'));
    await eventually(() => expect(received.text).toContain('from the HTTP server'));
    expect(passedOn).toEqual(['GET /ar 0']);
    socket.destroy();
  });

  it('answers one plain request after the other, and counts them', async () => {
    const { socket, received, answers } = openConnection();
    socket.write(plain);
    await eventually(() => expect(answers()).toHaveLength(1));
    socket.write(request('GET /ar HTTP/1.1', 'Host: x', `If-None-Match: ${page.etag}`));
    await eventually(() => expect(answers()).toEqual(['HTTP/1.1 200', 'HTTP/1.1 304']));
    const [head = ''] = received.text.split('\r\n\r\n');
    expect(head.split('\r\n').filter((line) => !line.startsWith('Date: '))).toEqual([
      'HTTP/1.1 200 OK',
      'X-Content-Type-Options: nosniff',
      `ETag: ${page.etag}`,
      'Content-Type: text/html; charset=utf-8',
      'Content-Encoding: gzip',
      `Content-Length: ${page.gzip?.body.length}`,
      'Connection: keep-alive',
      'Keep-Alive: timeout=5',
    ]);
    expect(Math.abs(Date.parse(/Date: (.*)/.exec(head)?.[1] ?? '') - Date.now())).toBeLessThan(5_000);
    expect(passedOn).toEqual([]);
    expect(counters.snapshot()).toEqual({ hit: { '2xx': 1, '3xx': 1 }, miss: {}, none: {} });
    socket.destroy();
  });

  it('sends the complete stored bytes', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/ar`, { headers: { 'accept-encoding': 'br' } });
    expect(await answer.text()).toBe('خبر '.repeat(200));
  });

  it.each([
    ['a page that is not stored', request('GET /en HTTP/1.1', 'Host: x'), ['GET /en 0']],
    [
      'a request that changes something',
      `${request('POST /ar HTTP/1.1', 'Host: x', 'Content-Length: 3')}abc`,
      ['POST /ar 3'],
    ],
    ['two requests at once', plain + plain, ['GET /ar 0', 'GET /ar 0']],
  ])('passes %s on to the HTTP server, with every byte', async (_, bytes, expected) => {
    const { socket } = openConnection();
    socket.write(bytes);
    await eventually(() => expect(passedOn).toEqual(expected));
    socket.destroy();
  });

  it('hands a connection over to the HTTP server after its first responses, for the rest of its life', async () => {
    const { socket, answers } = openConnection();
    socket.write(plain);
    await eventually(() => expect(answers()).toHaveLength(1));
    socket.write(request('GET /ar HTTP/1.1', 'Host: x', 'TE: trailers'));
    await eventually(() => expect(passedOn).toEqual(['GET /ar 0']));
    await eventually(() => expect(answers()).toHaveLength(2));
    socket.write(plain);
    await eventually(() => expect(passedOn).toHaveLength(2));
    socket.destroy();
  });

  it('passes a long body on unchanged', async () => {
    const body = 'x'.repeat(3_000_000);
    await fetch(`http://127.0.0.1:${port}/studio`, { method: 'POST', body });
    expect(passedOn).toEqual(['POST /studio 3000000']);
  });

  it('closes a connection that its client has closed, and every idle one when the program shuts down', async () => {
    const [closing, idle] = [openConnection(), openConnection()];
    closing.socket.end(plain);
    await eventually(() => expect(closing.received.ended).toBe(true));
    expect(closing.answers()).toEqual(['HTTP/1.1 200']);
    fastPath.close();
    await eventually(() => expect(idle.received.ended).toBe(true));
  });

  it('disconnects a client that does not read its response', async () => {
    const body = Buffer.alloc(64 * 2 ** 20);
    const large = await makeFileEntry({ status: 200, type: null, body, headers: [] });
    const other = createServer();
    const idleTimeoutsMs = { first: 100, between: 100, shutdown: 100 };
    const otherFastPath = openFastPath(other, { findStored: () => large, counters, idleTimeoutsMs });
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
    await eventually(async () => expect(await connections()).toBe(1));
    await eventually(async () => expect(await connections()).toBe(0));
    socket.destroy();
    otherFastPath.close();
    other.close();
  });

  it('survives clients that reset their connections', async () => {
    for (let number = 0; number < 50; number += 1) {
      const { socket } = openConnection();
      await new Promise((resolve) => socket.once('connect', resolve));
      socket.write(plain, () => socket.resetAndDestroy());
    }
    expect((await fetch(`http://127.0.0.1:${port}/ar`)).status).toBe(200);
  });
});
