import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { log } from '@/lib/log';
import { loggedLines } from '@/lib/testing/logged-lines';
import { withErrorResponse } from './with-error-response';

/** What the log says of a request whose handler fails, and what its visitor is told. */
async function failed(target: string) {
  const answer = withErrorResponse(async () => {
    throw new Error('a bug');
  }, 'http://localhost');
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  let id: string | null = null;
  const lines = await loggedLines(log, async () => {
    const response = await fetch(`http://127.0.0.1:${port}${target}`);
    id = response.headers.get('x-request-id');
    expect(response.status).toBe(500);
  });
  server.close();
  return { id, lines: lines.map((line) => JSON.parse(line)) };
}

it('An operator finds a failure by the number that its visitor got', async () => {
  const { id, lines } = await failed('/studio/articles?page=2');
  expect(lines).toMatchObject([
    { msg: 'A request failed', requestId: id, url: '/studio/articles?page=2', err: { message: 'a bug' } },
  ]);
});

it.each(['/studio?token=k3yThatOpens', '/ar/preview/k3yThatOpens', '/api/auth?csrfToken=k3yThatOpens'])(
  'A failure does not bring a secret of an address into the log: %s',
  async (target) => {
    const { lines } = await failed(target);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('k3yThatOpens');
  },
);
