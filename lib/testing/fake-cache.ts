import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A cache in front of the site that confirms purges, or answers otherwise, and remembers what it got. */
export async function openFakeCache() {
  const cache = {
    /** The surrogate keys of each request, in order. */
    purges: [] as string[][],
    requests: [] as IncomingMessage[],
    status: 200,
    /** No answer comes before this. */
    delay: Promise.resolve(),
    url: new URL('http://127.0.0.1'),
    close: () => {},
  };
  const server = createServer(async (request, response) => {
    await cache.delay;
    cache.requests.push(request);
    if (cache.status === 200) cache.purges.push(String(request.headers['surrogate-key']).split(' '));
    response.writeHead(cache.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cache.url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  cache.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return cache;
}
