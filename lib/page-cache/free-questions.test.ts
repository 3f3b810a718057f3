import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startReaderServer } from '@/lib/testing/reader-server';

let readers: Awaited<ReturnType<typeof startReaderServer>>;

/** Rendered pages, by their decoded targets. */
beforeEach(async () => {
  readers = await startReaderServer();
  readers.application.pages = new Map([
    ['/ar/search?q=ناتو', 'found'],
    ['/ar/search', 'form'],
    ['/ar/search/suggestions?q=نا', 'offered'],
  ]);
});

afterEach(() => readers.stop());

const asked = `/ar/search?q=${encodeURIComponent('ناتو')}`;
const rendered = (text: string) =>
  readers.application.requests.filter((target) => target.includes(text)).length;

describe('What a reader searches', () => {
  it('is rendered for each who asks, and kept by nobody', async () => {
    for (const times of [1, 2]) {
      const page = await readers.get(asked);
      expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'private, no-store' } });
      expect(page.body.toString()).toBe('<h1>found</h1>');
      expect(rendered('search?q=')).toBe(times);
    }
  });

  it('is one address, however its parameters are written, and none that are unknown', async () => {
    await readers.get(`/ar/search?evil=1&q=${encodeURIComponent('ناتو')}&year=x&sort=oldest`);
    expect(readers.application.requests).toContain(asked);
  });

  it('may be nothing: the form is a page like any other', async () => {
    for (const target of [
      '/ar/search',
      '/ar/search?q=',
      '/ar/search?q=%20',
      `/ar/search?q=${'x'.repeat(10_000)}`,
    ]) {
      const page = await readers.get(target);
      expect([page.status, page.body.toString()]).toEqual([200, '<h1>form</h1>']);
    }
    expect(readers.application.requests.filter((target) => target === '/ar/search')).toHaveLength(1);
  });

  it('meets a limit when a program asks without pause, which concerns no page and no suggestion', async () => {
    const replies = [];
    for (let number = 0; number < 70; number += 1) replies.push(await readers.get(asked));
    expect([...new Set(replies.map(({ status }) => status))]).toEqual([200, 429]);
    // On a slow machine, one more may be allowed again by now.
    const refused = replies.find(({ status }) => status === 429);
    expect(refused?.headers).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '30' });
    expect((await readers.get('/ar/search')).status).toBe(200);
    expect((await readers.get(`/ar/search/suggestions?q=${encodeURIComponent('نا')}`)).status).toBe(200);
  });
});
