import { describe, expect, it } from 'vitest';
import { encodePath } from '@/lib/http/canonical-target';
import { noteRenderFault } from './render-faults';
import { requestPage } from './request-page';

const siteUrl = 'https://news.example.org';

function application() {
  const asked: string[] = [];
  const ask = requestPage({
    siteUrl,
    handler: async (request, response) => {
      asked.push(request.url ?? '');
      response.end('text');
    },
  });
  return { ask, asked };
}

describe('A copy is stored under the address that was asked for, so the application', () => {
  it.each(['/fonts/../en', '/fonts/%2e%2e/en', '/fonts/..\\en', '//evil.example/en', '/en#x', '/en?'])(
    'is not asked for %s, which leads elsewhere',
    async (target) => {
      const { ask, asked } = application();
      await expect(ask(target)).rejects.toThrow('leads to another address');
      expect(asked).toEqual([]);
    },
  );

  it.each([
    '/ar',
    '/en/archive?page=2',
    "/en/articles/a:b@c!$&'()*+,;=-._~",
    encodePath('/ar/articles/حلف-الناتو [1] ^|`{}"<>'),
  ])('is asked for %s as it stands', async (target) => {
    const { ask, asked } = application();
    await ask(target);
    expect(asked).toEqual([target]);
  });
});

it('The time that somebody waits for a page includes the time in line', async () => {
  const ask = requestPage({ siteUrl, atOnce: 1, timeoutMs: 500, handler: () => new Promise(() => {}) });
  const began = performance.now();
  const refusals = await Promise.allSettled([ask('/ar'), ask('/en'), ask('/ar/archive')]);
  expect(refusals.map((each) => each.status === 'rejected' && String(each.reason))).toEqual(
    Array(3).fill('Rejection: not now: late'),
  );
  expect(performance.now() - began).toBeLessThan(1_200);
});

it('What a page threw is told beside its status, and forgotten', async () => {
  const error = new Error('no connection free');
  const ask = requestPage({
    siteUrl,
    handler: async (request, response) => {
      noteRenderFault(request.url ?? '', error);
      noteRenderFault('/another', error);
      response.writeHead(500).end();
    },
  });
  expect(await ask('/ar')).toMatchObject({ status: 500, fault: error });
  const quiet = requestPage({ siteUrl, handler: async (_, response) => void response.end() });
  expect((await quiet('/ar')).fault).toBeUndefined();
  expect((await quiet('/another')).fault).toBeUndefined();
});
