import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStoredEntries, startRequestHandlerServer } from '@/lib/testing/request-handler-server';

type Purpose = 'readers' | 'studio';

const isReadyFor = new Set<Purpose>();
let server: Awaited<ReturnType<typeof startRequestHandlerServer>>;

beforeAll(async () => {
  const isReady = async (purpose: Purpose) => isReadyFor.has(purpose);
  server = await startRequestHandlerServer(await createStoredEntries(), { hasFastPath: false, isReady });
});
afterAll(() => server.stop());

async function statuses(...paths: string[]): Promise<number[]> {
  const replies = await Promise.all(paths.map((path) => fetch(`http://127.0.0.1:${server.port}${path}`)));
  return replies.map(({ status }) => status);
}

function given(...ready: Purpose[]): void {
  isReadyFor.clear();
  for (const purpose of ready) isReadyFor.add(purpose);
}

it('While nothing can be stored, /readyz?for=studio answers 503, /readyz and pages 200', async () => {
  given('readers');
  const [studio, ...others] = ['/readyz?for=studio', '/readyz', '/readyz?for=x', '/healthz', '/ar'];
  expect(await statuses(studio ?? '')).toEqual([503]);
  expect(await statuses(...others)).toEqual([200, 200, 200, 200]);
});

it('While no page can be sent, /readyz answers 503, and the process is up', async () => {
  given('studio');
  expect(await statuses('/readyz', '/readyz?for=studio', '/healthz')).toEqual([503, 200, 200]);
});

it('When all is well, both answer 200', async () => {
  given('readers', 'studio');
  expect(await statuses('/readyz', '/readyz?for=studio')).toEqual([200, 200]);
});
