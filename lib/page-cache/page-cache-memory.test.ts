import { describe, expect, it, vi } from 'vitest';
import { ARTICLE, createCacheFixture, page } from '@/lib/testing/cache-fixture';
import type { Entry } from './types';

describe('The memory of the page cache', () => {
  const noise = (length: number) => Buffer.from(Array.from({ length }, (_, i) => (i * 7919) % 251));

  it('holds the pages requested last, within its limit, all encodings counted', async () => {
    const maxBytes = 100_000;
    const fixture = createCacheFixture({ maxBytes });
    fixture.render = async (key) => ({ ...page(''), body: Buffer.concat([Buffer.from(key), noise(5_000)]) });
    for (let number = 0; number < 40; number += 1) {
      await fixture.read(`/ar/${number}`);
      await fixture.read('/ar/0');
      expect(fixture.cache.bytes).toBeLessThanOrEqual(maxBytes);
    }
    expect(fixture.cache.current('/ar/0')).toBeDefined();
    expect(fixture.cache.current('/ar/1')).toBeUndefined();
    expect(fixture.cache.current('/ar/39')).toBeDefined();
  });

  it('does not hold a page that is larger than the limit, but the page is served', async () => {
    const fixture = createCacheFixture({ maxBytes: 10_000 });
    fixture.render = async () => ({ ...page(''), body: noise(50_000) });
    expect(await fixture.read()).toHaveLength(noise(50_000).toString().length);
    expect(fixture.cache.bytes).toBe(0);
  });

  it('gets a better compressed page once the page is requested again, not before', async () => {
    const fixture = createCacheFixture();
    const words = Array.from({ length: 3_000 }, (_, index) => `${(index * 7919) % 613} words`).join(' ');
    fixture.render = async () => page(words);
    await fixture.read();
    const requestedOnce = await fixture.cache.get('/ar/articles/iraq');
    const quick = fixture.cache.bytes;
    fixture.cache.current(ARTICLE);
    await vi.waitFor(() => expect(fixture.cache.bytes).toBeLessThan(quick));
    expect(fixture.cache.current('/ar/articles/iraq')).toBe(requestedOnce);
  });

  it('keeps the encodings of a page that a change has left as it was', async () => {
    const fixture = createCacheFixture();
    fixture.render = async () => page('the same'.repeat(100));
    const first = (await fixture.cache.get(ARTICLE)) as Entry;
    fixture.generation.current = 2;
    const second = (await fixture.cache.get(ARTICLE)) as Entry;
    expect(fixture.renders).toBe(2);
    expect(second.gzip?.body).toBe(first.gzip?.body);
  });
});
