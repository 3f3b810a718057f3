import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageText } from './page-text';

/** Compresses for clients that can unpack, except the plain page. */
const server = createServer(({ headers, url }, response) => {
  const isCompressed = headers['accept-encoding'] === 'gzip' && url !== '/plain';
  const text = `<h1>عنوان</h1> ${isCompressed ? 'packed' : 'plain'}`;
  if (isCompressed) response.setHeader('Content-Encoding', 'gzip');
  response.end(isCompressed ? gzipSync(text) : text);
});
let origin: string;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

it('A page is asked for as browsers do, compressed, and read as text', async () => {
  expect(await pageText(`${origin}/page`)).toBe('<h1>عنوان</h1> packed');
});

it('A page that comes uncompressed is read as it is', async () => {
  expect(await pageText(`${origin}/plain`)).toBe('<h1>عنوان</h1> plain');
});
