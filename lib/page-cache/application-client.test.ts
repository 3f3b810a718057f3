import { describe, expect, it } from 'vitest';
import { encodePath } from '@/lib/http/canonical-target';
import { createApplicationClient } from './application-client';
import { recordRenderFault } from './render-faults';

const siteUrl = 'https://news.example.org';

function application() {
  const requested: string[] = [];
  const request = createApplicationClient({
    siteUrl,
    handler: async ({ url = '' }, response) => {
      requested.push(url);
      response.end('text');
    },
  });
  return { request, requested };
}

describe('A page is stored under the address that was requested, so the application', () => {
  it.each(['/fonts/../en', '/fonts/%2e%2e/en', '/fonts/..\\en', '//evil.example/en', '/en#x', '/en?'])(
    'gets no request for %s, which leads to another address',
    async (target) => {
      const { request, requested } = application();
      await expect(request(target)).rejects.toThrow('leads to another address');
      expect(requested).toEqual([]);
    },
  );

  it.each([
    '/ar',
    '/en/archive?page=2',
    "/en/articles/a:b@c!$&'()*+,;=-._~",
    encodePath('/ar/articles/حلف-الناتو [1] ^|`{}"<>'),
  ])('gets the request for %s unchanged', async (target) => {
    const { request, requested } = application();
    await request(target);
    expect(requested).toEqual([target]);
  });
});

it('Queueing time counts towards the timeout of a request', async () => {
  const request = createApplicationClient({
    siteUrl,
    concurrency: 1,
    timeoutMs: 500,
    handler: () => new Promise(() => {}),
  });
  const began = performance.now();
  const rejections = await Promise.allSettled([request('/ar'), request('/en'), request('/ar/archive')]);
  expect(rejections.map((each) => each.status === 'rejected' && String(each.reason))).toEqual(
    Array(3).fill('Rejection: timeout'),
  );
  expect(performance.now() - began).toBeLessThan(1_200);
});

it('What a page threw is returned beside its status, once', async () => {
  const error = new Error('no connection free');
  const request = createApplicationClient({
    siteUrl,
    handler: async ({ url = '' }, response) => {
      recordRenderFault(url, error);
      recordRenderFault('/another', error);
      response.writeHead(500).end();
    },
  });
  expect(await request('/ar')).toMatchObject({ status: 500, fault: error });
  const healthy = createApplicationClient({
    siteUrl,
    handler: async (_, response) => void response.end(),
  });
  expect((await healthy('/ar')).fault).toBeUndefined();
  expect((await healthy('/another')).fault).toBeUndefined();
});
