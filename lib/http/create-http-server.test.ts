import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Duplex } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '@/lib/testing/eventually';
import { createHttpServer } from './create-http-server';

const siteUrl = 'https://news.example.org';
const open: { destroy(): unknown }[] = [];
let server: Server;

async function startServer(limits = {}, body = Buffer.from('served')): Promise<void> {
  server = createHttpServer(siteUrl, (_, response) => response.end(body), limits);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

afterEach(() => {
  for (const each of open.splice(0)) each.destroy();
  server.closeAllConnections();
  server.close();
});

/** A client that never closes its side, and may leave responses unread. */
function openConnection(bytes: string, isReading = true) {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const received = { text: '' };
  socket.on('error', () => {});
  if (isReading) {
    socket.on('data', (chunk) => {
      received.text += chunk.toString('latin1');
    });
  }
  socket.write(bytes);
  open.push(socket);
  return received;
}

const connections = () =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));

describe('A request that Node would refuse without headers', () => {
  it.each([
    ['a request that names no host', 'GET /ar HTTP/1.1\r\n\r\n', 400],
    ['a request that names two hosts', 'GET /ar HTTP/1.1\r\nHost: x\r\nhOST: y\r\n\r\n', 400],
    ['a request that names one host twice', 'GET /ar HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n', 400],
    ['an older request that names two hosts', 'GET /ar HTTP/1.0\r\nHost: x\r\nHost: y\r\n\r\n', 400],
    ['an unknown expectation', 'GET /ar HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n', 417],
    ['bytes that are no request', 'BREW\r\n\r\n', 400],
  ])('is refused with the security headers: %s', async (_, bytes, status) => {
    await startServer();
    const received = openConnection(bytes);
    await eventually(() => expect(received.text).toMatch(new RegExp(`^HTTP/1.1 ${status} `)));
    expect(received.text).toContain('X-Content-Type-Options: nosniff');
    expect(received.text).toContain("Content-Security-Policy: default-src 'none'");
    expect(received.text).toContain('Strict-Transport-Security: ');
    await eventually(async () => expect(await connections()).toBe(0));
  });

  it('is served without a host when it is HTTP/1.0', async () => {
    await startServer();
    const received = openConnection('GET /ar HTTP/1.0\r\n\r\n');
    await eventually(() => expect(received.text).toContain('served'));
  });
});

describe('A client that never closes', () => {
  it('is disconnected after it was told that it took too long', async () => {
    await startServer({ headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 20 });
    const received = openConnection('GET /ar HTTP/1.1\r\nHost:');
    await eventually(() => expect(received.text).toContain('408'));
    await eventually(async () => expect(await connections()).toBe(0));
  });

  it('is disconnected when it does not even read that', async () => {
    await startServer({ refusalTimeoutMs: 20 });
    const unread = new Duplex({ read() {}, write() {} });
    server.emit('clientError', new Error('broken'), unread);
    await eventually(() => expect(unread.destroyed).toBe(true));
  });

  it('is disconnected when it does not read its response', async () => {
    await startServer({ stallTimeoutMs: 100 }, Buffer.alloc(64 * 2 ** 20));
    openConnection('GET /ar HTTP/1.1\r\nHost: x\r\n\r\n', false);
    await eventually(async () => expect(await connections()).toBe(1));
    await eventually(async () => expect(await connections()).toBe(0));
  });

  it('cannot open any number of connections', async () => {
    await startServer({ maxConnections: 2 });
    for (let number = 0; number < 5; number += 1) openConnection('GET');
    await eventually(async () => expect(await connections()).toBe(2));
    expect(server.maxConnections).toBe(2);
  });
});
