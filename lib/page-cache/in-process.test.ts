import { describe, expect, it } from 'vitest';
import { encodePath } from '@/lib/http/canonical-target';
import { inProcess } from './in-process';

const siteUrl = 'https://news.example.org';

function application() {
  const asked: string[] = [];
  const ask = inProcess({
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
