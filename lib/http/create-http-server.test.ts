import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Duplex } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHttpServer } from './create-http-server';

const siteUrl = 'https://news.example.org';
const open: { destroy(): unknown }[] = [];
let server: Server;

async function serving(limits = {}, body = Buffer.from('served')): Promise<void> {
  server = createHttpServer(siteUrl, (_, response) => response.end(body), limits);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

afterEach(() => {
  for (const each of open.splice(0)) each.destroy();
  server.closeAllConnections();
  server.close();
});

/** Somebody who never closes their side, and reads only if they want to. */
function call(bytes: string, isReading = true) {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const heard = { text: '' };
  socket.on('error', () => {});
  if (isReading) {
    socket.on('data', (chunk) => {
      heard.text += chunk.toString('latin1');
    });
  }
  socket.write(bytes);
  open.push(socket);
  return heard;
}

const connections = () =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));

describe('What Node would refuse with bare words', () => {
  it.each([
    ['a request that names no host', 'GET /ar HTTP/1.1\r\n\r\n', 400],
    ['an expectation that nobody has', 'GET /ar HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n', 417],
    ['what is no request at all', 'BREW\r\n\r\n', 400],
  ])('%s carries the security headers', async (_, bytes, status) => {
    await serving();
    const heard = call(bytes);
    await vi.waitFor(() => expect(heard.text).toMatch(new RegExp(`^HTTP/1.1 ${status} `)));
    expect(heard.text).toContain('X-Content-Type-Options: nosniff');
    expect(heard.text).toContain("Content-Security-Policy: default-src 'none'");
    expect(heard.text).toContain('Strict-Transport-Security: ');
    await vi.waitFor(async () => expect(await connections()).toBe(0));
  });

  it('is served when it is old enough to need no host', async () => {
    await serving();
    const heard = call('GET /ar HTTP/1.0\r\n\r\n');
    await vi.waitFor(() => expect(heard.text).toContain('served'));
  });
});

describe('A client that never closes', () => {
  it('is gone once it was told that it took too long', async () => {
    await serving({ headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 20 });
    const heard = call('GET /ar HTTP/1.1\r\nHost:');
    await vi.waitFor(() => expect(heard.text).toContain('408'), 5_000);
    await vi.waitFor(async () => expect(await connections()).toBe(0));
  });

  it('is gone when it does not even hear that', async () => {
    await serving({ lastWord: 20 });
    const deaf = new Duplex({ read() {}, write() {} });
    server.emit('clientError', new Error('broken'), deaf);
    await vi.waitFor(() => expect(deaf.destroyed).toBe(true));
  });

  it('is gone when it does not read what it asked for', async () => {
    await serving({ standstill: 100 }, Buffer.alloc(64 * 2 ** 20));
    call('GET /ar HTTP/1.1\r\nHost: x\r\n\r\n', false);
    await vi.waitFor(async () => expect(await connections()).toBe(1));
    await vi.waitFor(async () => expect(await connections()).toBe(0), 5_000);
  });

  it('cannot have company without end', async () => {
    await serving({ maxConnections: 2 });
    for (let number = 0; number < 5; number += 1) call('GET');
    await vi.waitFor(async () => expect(await connections()).toBe(2));
    expect(server.maxConnections).toBe(2);
  });
});
