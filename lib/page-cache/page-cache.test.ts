import { describe, expect, it, vi } from 'vitest';
import { PageCache, type RenderOptions } from './page-cache';
import { Rejection } from './rejection';
import type { Absence, Entry, Log, Rendered } from './types';

const article = '/ar/articles/nato';

function page(text: string): Rendered {
  return {
    kind: 'rendered',
    status: 200,
    type: 'text/html; charset=utf-8',
    body: Buffer.from(text),
    headers: [],
  };
}

/** A newsroom in miniature: what the application would render now, how often it was asked, and what was logged. */
function newsroom({ maxBytes = 2 ** 20 } = {}) {
  const fixture = {
    now: 0,
    renders: 0,
    generation: { current: 1, away: false },
    lines: [] as string[],
    /** What the application answers; may wait, refuse, or find nothing. */
    write: async (key: string, _wish: RenderOptions): Promise<Rendered | Absence> =>
      page(`${key} ${fixture.generation.current}`),
    cache: undefined as unknown as PageCache,
    async read(key = article): Promise<string> {
      const outcome = await fixture.cache.get(key);
      return outcome.kind === 'entry' ? outcome.identity.body.toString() : String(outcome.status);
    },
  };
  const log: Log = {
    info: () => {},
    warn: (_, message) => fixture.lines.push(message),
    error: (_, message) => fixture.lines.push(message),
  };
  fixture.cache = new PageCache({
    render: (key, options) => {
      fixture.renders += 1;
      return fixture.write(key, options);
    },
    generation: fixture.generation,
    log,
    headers: () => [],
    maxBytes,
    now: () => fixture.now,
  });
  return fixture;
}

/** A promise that is kept when we say so. */
function promised<T>() {
  let keep: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

describe('A reader', () => {
  it('gets the stored page until the site changes', async () => {
    const fixture = newsroom();
    expect(fixture.cache.current(article)).toBeUndefined();
    expect(await fixture.read()).toBe(`${article} 1`);
    expect(fixture.cache.current(article)?.identity.body.toString()).toBe(`${article} 1`);
    await fixture.read();
    expect(fixture.renders).toBe(1);
    fixture.generation.current = 2;
    expect(fixture.cache.current(article)).toBeUndefined();
    expect(await fixture.read()).toBe(`${article} 2`);
    expect(fixture.renders).toBe(2);
  });

  it('waits for the render that another reader started', async () => {
    const fixture = newsroom();
    const written = promised<Rendered>();
    fixture.write = () => written.promise;
    const readers = Array.from({ length: 50 }, () => fixture.read());
    written.keep(page('once'));
    expect(new Set(await Promise.all(readers))).toEqual(new Set(['once']));
    expect(fixture.renders).toBe(1);
  });

  it('who came before a change gets the page that was begun before it; who comes after does not', async () => {
    const fixture = newsroom();
    const [before, after] = [promised<Rendered>(), promised<Rendered>()];
    fixture.write = () => (fixture.renders === 1 ? before.promise : after.promise);
    const early = fixture.read();
    fixture.generation.current = 2;
    const late = fixture.read();
    expect(fixture.renders).toBe(2);
    after.keep(page('new'));
    expect(await late).toBe('new');
    before.keep(page('old'));
    expect(await early).toBe('old');
    expect(await fixture.read()).toBe('new');
    expect(fixture.renders).toBe(2);
  });

  it('who comes after a change does not get a page that was begun before it and finished after it', async () => {
    const fixture = newsroom();
    const before = promised<Rendered>();
    fixture.write = () => before.promise;
    const early = fixture.read();
    fixture.generation.current = 2;
    before.keep(page('old'));
    expect(await early).toBe('old');
    fixture.write = async () => page('new');
    expect(await fixture.read()).toBe('new');
  });

  it('gets the older page when a new one cannot be rendered, and the new one as soon as it can', async () => {
    const fixture = newsroom();
    await fixture.read();
    fixture.generation.current = 2;
    fixture.write = () => Promise.reject(new Error('broken'));
    expect(await fixture.read()).toBe(`${article} 1`);
    expect(await fixture.read()).toBe(`${article} 1`);
    expect(fixture.renders).toBe(2);
    fixture.write = async () => page('mended');
    fixture.now += 1_000;
    expect(await fixture.read()).toBe('mended');
    expect(fixture.lines).toContain('A page could not be rendered');
  });

  it('is told of the failure when there is no older page, without a new attempt for every request', async () => {
    const fixture = newsroom();
    fixture.write = () => Promise.reject(new Error('broken'));
    await expect(fixture.read()).rejects.toThrow('broken');
    await expect(fixture.read()).rejects.toThrow('broken');
    expect(fixture.renders).toBe(1);
    fixture.generation.current = 2;
    await expect(fixture.read()).rejects.toThrow('broken');
    expect(fixture.renders).toBe(2);
  });
});

describe('When too many pages are wanted at once', () => {
  it('the older page is served, and the new one to the very next reader who finds less of a crowd', async () => {
    const fixture = newsroom();
    await fixture.read();
    fixture.generation.current = 2;
    fixture.write = () => Promise.reject(new Rejection('crowded'));
    expect(await fixture.read()).toBe(`${article} 1`);
    await expect(fixture.read('/ar/new')).rejects.toEqual(new Rejection('crowded'));
    fixture.write = async () => page('new');
    expect(await fixture.read()).toBe('new');
    expect(await fixture.read('/ar/new')).toBe('new');
    expect(fixture.lines).not.toContain('A page could not be rendered');
  });

  it('a page that there was before goes first, one that nobody has seen does not', async () => {
    const fixture = newsroom();
    const first: boolean[] = [];
    fixture.write = async (_, { isFirst }) => {
      first.push(isFirst);
      return page('x');
    };
    await fixture.read();
    fixture.generation.current = 2;
    await fixture.read();
    expect(first).toEqual([false, true]);
  });

  it('a page is wanted as long as one of its readers is there', async () => {
    const fixture = newsroom();
    const options = promised<RenderOptions>();
    const written = promised<Rendered>();
    fixture.write = (_, given) => {
      options.keep(given);
      return written.promise;
    };
    const there = [true, true];
    const readers = there.map((_, index) => fixture.cache.get(article, () => there[index] === true));
    const { isWanted } = await options.promise;
    there[0] = false;
    expect(isWanted()).toBe(true);
    there[1] = false;
    expect(isWanted()).toBe(false);
    written.keep(page('x'));
    await Promise.all(readers);
  });
});

describe('While the database is away', () => {
  it('the last good page is served, and once a minute a line says so', async () => {
    const fixture = newsroom();
    await fixture.read();
    fixture.generation.current = 2;
    fixture.generation.away = true;
    for (let request = 0; request < 100; request += 1) expect(await fixture.read()).toBe(`${article} 1`);
    expect(fixture.renders).toBe(1);
    expect(fixture.lines).toHaveLength(1);
    fixture.now += 60_000;
    await fixture.read();
    expect(fixture.lines).toHaveLength(2);
    fixture.generation.away = false;
    expect(await fixture.read()).toBe(`${article} 2`);
  });

  it('a page that was never rendered is tried, but not again within a second', async () => {
    const fixture = newsroom();
    fixture.generation.away = true;
    fixture.write = () => Promise.reject(new Error('no database'));
    await expect(fixture.read()).rejects.toThrow('no database');
    await expect(fixture.read()).rejects.toThrow('no database');
    expect(fixture.renders).toBe(1);
    fixture.now += 1_000;
    fixture.write = async () => page('back');
    expect(await fixture.read()).toBe('back');
  });
});

describe('An address without a page', () => {
  it('is asked about once for every state of the site', async () => {
    const fixture = newsroom();
    fixture.write = async () => ({ kind: 'absence', status: 404 });
    expect(await fixture.read()).toBe('404');
    expect(await fixture.read()).toBe('404');
    expect(fixture.renders).toBe(1);
    expect(fixture.cache.current(article)).toBeUndefined();
    fixture.generation.current = 2;
    fixture.write = async () => page('published');
    expect(await fixture.read()).toBe('published');
  });

  it('takes no fixture from pages, however many are asked for', async () => {
    const fixture = newsroom();
    await fixture.read();
    const { bytes } = fixture.cache;
    fixture.write = async () => ({ kind: 'absence', status: 404 });
    for (let number = 0; number < 5_000; number += 1) await fixture.read(`/ar/${number}`);
    expect(fixture.cache.bytes).toBe(bytes);
    expect(fixture.cache.current(article)).toBeDefined();
  });

  it('does not come back as its old page when something fails after it was withdrawn', async () => {
    const fixture = newsroom();
    await fixture.read();
    fixture.generation.current = 2;
    fixture.write = async () => ({ kind: 'absence', status: 410 });
    expect(await fixture.read()).toBe('410');
    fixture.generation.current = 3;
    fixture.write = () => Promise.reject(new Error('broken'));
    await expect(fixture.read()).rejects.toThrow('broken');
  });
});

describe('Memory', () => {
  const noise = (length: number) => Buffer.from(Array.from({ length }, (_, i) => (i * 7919) % 251));

  it('keeps the pages read last, within its bound, all encodings counted', async () => {
    const maxBytes = 100_000;
    const fixture = newsroom({ maxBytes });
    fixture.write = async (key) => ({ ...page(''), body: Buffer.concat([Buffer.from(key), noise(5_000)]) });
    for (let number = 0; number < 40; number += 1) {
      await fixture.read(`/ar/${number}`);
      await fixture.read('/ar/0');
      expect(fixture.cache.bytes).toBeLessThanOrEqual(maxBytes);
    }
    expect(fixture.cache.current('/ar/0')).toBeDefined();
    expect(fixture.cache.current('/ar/1')).toBeUndefined();
    expect(fixture.cache.current('/ar/39')).toBeDefined();
  });

  it('does not hold a page that is larger than all the fixture there is, but serves it', async () => {
    const fixture = newsroom({ maxBytes: 10_000 });
    fixture.write = async () => ({ ...page(''), body: noise(50_000) });
    expect(await fixture.read()).toHaveLength(noise(50_000).toString().length);
    expect(fixture.cache.bytes).toBe(0);
  });

  it('compresses a page better when it is asked for again, not before', async () => {
    const fixture = newsroom();
    const words = Array.from({ length: 3_000 }, (_, index) => `${(index * 7919) % 613} words`).join(' ');
    fixture.write = async () => page(words);
    await fixture.read();
    const unasked = await fixture.cache.get('/ar/articles/iraq');
    const quick = fixture.cache.bytes;
    fixture.cache.current(article);
    await vi.waitFor(() => expect(fixture.cache.bytes).toBeLessThan(quick));
    expect(fixture.cache.current('/ar/articles/iraq')).toBe(unasked);
  });

  it('takes over the encodings of a page that a change has left as it was', async () => {
    const fixture = newsroom();
    fixture.write = async () => page('the same'.repeat(100));
    const first = (await fixture.cache.get(article)) as Entry;
    fixture.generation.current = 2;
    const second = (await fixture.cache.get(article)) as Entry;
    expect(fixture.renders).toBe(2);
    expect(second.gzip?.body).toBe(first.gzip?.body);
  });
});
