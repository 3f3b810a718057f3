import { describe, expect, it, vi } from 'vitest';
import { NotNow } from './not-now';
import { PageCache, type RenderWish } from './page-cache';
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
  const room = {
    now: 0,
    renders: 0,
    generation: { current: 1, away: false },
    lines: [] as string[],
    /** What the application answers; may wait, refuse, or find nothing. */
    write: async (key: string, _wish: RenderWish): Promise<Rendered | Absence> =>
      page(`${key} ${room.generation.current}`),
    cache: undefined as unknown as PageCache,
    async read(key = article): Promise<string> {
      const outcome = await room.cache.get(key);
      return outcome.kind === 'entry' ? outcome.identity.body.toString() : String(outcome.status);
    },
  };
  const log: Log = {
    info: () => {},
    warn: (_, message) => room.lines.push(message),
    error: (_, message) => room.lines.push(message),
  };
  room.cache = new PageCache({
    render: (key, wish) => {
      room.renders += 1;
      return room.write(key, wish);
    },
    generation: room.generation,
    log,
    headers: () => [],
    maxBytes,
    now: () => room.now,
  });
  return room;
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
    const room = newsroom();
    expect(room.cache.current(article)).toBeUndefined();
    expect(await room.read()).toBe(`${article} 1`);
    expect(room.cache.current(article)?.identity.body.toString()).toBe(`${article} 1`);
    await room.read();
    expect(room.renders).toBe(1);
    room.generation.current = 2;
    expect(room.cache.current(article)).toBeUndefined();
    expect(await room.read()).toBe(`${article} 2`);
    expect(room.renders).toBe(2);
  });

  it('waits for the render that another reader started', async () => {
    const room = newsroom();
    const written = promised<Rendered>();
    room.write = () => written.promise;
    const readers = Array.from({ length: 50 }, () => room.read());
    written.keep(page('once'));
    expect(new Set(await Promise.all(readers))).toEqual(new Set(['once']));
    expect(room.renders).toBe(1);
  });

  it('who came before a change gets the page that was begun before it; who comes after does not', async () => {
    const room = newsroom();
    const [before, after] = [promised<Rendered>(), promised<Rendered>()];
    room.write = () => (room.renders === 1 ? before.promise : after.promise);
    const early = room.read();
    room.generation.current = 2;
    const late = room.read();
    expect(room.renders).toBe(2);
    after.keep(page('new'));
    expect(await late).toBe('new');
    before.keep(page('old'));
    expect(await early).toBe('old');
    expect(await room.read()).toBe('new');
    expect(room.renders).toBe(2);
  });

  it('who comes after a change does not get a page that was begun before it and finished after it', async () => {
    const room = newsroom();
    const before = promised<Rendered>();
    room.write = () => before.promise;
    const early = room.read();
    room.generation.current = 2;
    before.keep(page('old'));
    expect(await early).toBe('old');
    room.write = async () => page('new');
    expect(await room.read()).toBe('new');
  });

  it('gets the older page when a new one cannot be rendered, and the new one as soon as it can', async () => {
    const room = newsroom();
    await room.read();
    room.generation.current = 2;
    room.write = () => Promise.reject(new Error('broken'));
    expect(await room.read()).toBe(`${article} 1`);
    expect(await room.read()).toBe(`${article} 1`);
    expect(room.renders).toBe(2);
    room.write = async () => page('mended');
    room.now += 1_000;
    expect(await room.read()).toBe('mended');
    expect(room.lines).toContain('A page could not be rendered');
  });

  it('is told of the failure when there is no older page, without a new attempt for every request', async () => {
    const room = newsroom();
    room.write = () => Promise.reject(new Error('broken'));
    await expect(room.read()).rejects.toThrow('broken');
    await expect(room.read()).rejects.toThrow('broken');
    expect(room.renders).toBe(1);
    room.generation.current = 2;
    await expect(room.read()).rejects.toThrow('broken');
    expect(room.renders).toBe(2);
  });
});

describe('When too many pages are wanted at once', () => {
  it('the older page is served, and the new one to the very next reader who finds less of a crowd', async () => {
    const room = newsroom();
    await room.read();
    room.generation.current = 2;
    room.write = () => Promise.reject(new NotNow('crowded'));
    expect(await room.read()).toBe(`${article} 1`);
    await expect(room.read('/ar/new')).rejects.toEqual(new NotNow('crowded'));
    room.write = async () => page('new');
    expect(await room.read()).toBe('new');
    expect(await room.read('/ar/new')).toBe('new');
    expect(room.lines).not.toContain('A page could not be rendered');
  });

  it('a page that there was before goes first, one that nobody has seen does not', async () => {
    const room = newsroom();
    const first: boolean[] = [];
    room.write = async (_, { isFirst }) => {
      first.push(isFirst);
      return page('x');
    };
    await room.read();
    room.generation.current = 2;
    await room.read();
    expect(first).toEqual([false, true]);
  });

  it('a page is wanted as long as one of its readers is there', async () => {
    const room = newsroom();
    const wish = promised<RenderWish>();
    const written = promised<Rendered>();
    room.write = (_, given) => {
      wish.keep(given);
      return written.promise;
    };
    const there = [true, true];
    const readers = there.map((_, index) => room.cache.get(article, () => there[index] === true));
    const { isWanted } = await wish.promise;
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
    const room = newsroom();
    await room.read();
    room.generation.current = 2;
    room.generation.away = true;
    for (let request = 0; request < 100; request += 1) expect(await room.read()).toBe(`${article} 1`);
    expect(room.renders).toBe(1);
    expect(room.lines).toHaveLength(1);
    room.now += 60_000;
    await room.read();
    expect(room.lines).toHaveLength(2);
    room.generation.away = false;
    expect(await room.read()).toBe(`${article} 2`);
  });

  it('a page that was never rendered is tried, but not again within a second', async () => {
    const room = newsroom();
    room.generation.away = true;
    room.write = () => Promise.reject(new Error('no database'));
    await expect(room.read()).rejects.toThrow('no database');
    await expect(room.read()).rejects.toThrow('no database');
    expect(room.renders).toBe(1);
    room.now += 1_000;
    room.write = async () => page('back');
    expect(await room.read()).toBe('back');
  });
});

describe('An address without a page', () => {
  it('is asked about once for every state of the site', async () => {
    const room = newsroom();
    room.write = async () => ({ kind: 'absence', status: 404 });
    expect(await room.read()).toBe('404');
    expect(await room.read()).toBe('404');
    expect(room.renders).toBe(1);
    expect(room.cache.current(article)).toBeUndefined();
    room.generation.current = 2;
    room.write = async () => page('published');
    expect(await room.read()).toBe('published');
  });

  it('takes no room from pages, however many are asked for', async () => {
    const room = newsroom();
    await room.read();
    const { bytes } = room.cache;
    room.write = async () => ({ kind: 'absence', status: 404 });
    for (let number = 0; number < 5_000; number += 1) await room.read(`/ar/${number}`);
    expect(room.cache.bytes).toBe(bytes);
    expect(room.cache.current(article)).toBeDefined();
  });

  it('does not come back as its old page when something fails after it was withdrawn', async () => {
    const room = newsroom();
    await room.read();
    room.generation.current = 2;
    room.write = async () => ({ kind: 'absence', status: 410 });
    expect(await room.read()).toBe('410');
    room.generation.current = 3;
    room.write = () => Promise.reject(new Error('broken'));
    await expect(room.read()).rejects.toThrow('broken');
  });
});

describe('Memory', () => {
  const noise = (length: number) => Buffer.from(Array.from({ length }, (_, i) => (i * 7919) % 251));

  it('keeps the pages read last, within its bound, all encodings counted', async () => {
    const maxBytes = 100_000;
    const room = newsroom({ maxBytes });
    room.write = async (key) => ({ ...page(''), body: Buffer.concat([Buffer.from(key), noise(5_000)]) });
    for (let number = 0; number < 40; number += 1) {
      await room.read(`/ar/${number}`);
      await room.read('/ar/0');
      expect(room.cache.bytes).toBeLessThanOrEqual(maxBytes);
    }
    expect(room.cache.current('/ar/0')).toBeDefined();
    expect(room.cache.current('/ar/1')).toBeUndefined();
    expect(room.cache.current('/ar/39')).toBeDefined();
  });

  it('does not hold a page that is larger than all the room there is, but serves it', async () => {
    const room = newsroom({ maxBytes: 10_000 });
    room.write = async () => ({ ...page(''), body: noise(50_000) });
    expect(await room.read()).toHaveLength(noise(50_000).toString().length);
    expect(room.cache.bytes).toBe(0);
  });

  it('compresses a page better when it is asked for again, not before', async () => {
    const room = newsroom();
    const words = Array.from({ length: 3_000 }, (_, index) => `${(index * 7919) % 613} words`).join(' ');
    room.write = async () => page(words);
    await room.read();
    const unasked = await room.cache.get('/ar/articles/iraq');
    const quick = room.cache.bytes;
    room.cache.current(article);
    await vi.waitFor(() => expect(room.cache.bytes).toBeLessThan(quick));
    expect(room.cache.current('/ar/articles/iraq')).toBe(unasked);
  });

  it('takes over the encodings of a page that a change has left as it was', async () => {
    const room = newsroom();
    room.write = async () => page('the same'.repeat(100));
    const first = (await room.cache.get(article)) as Entry;
    room.generation.current = 2;
    const second = (await room.cache.get(article)) as Entry;
    expect(room.renders).toBe(2);
    expect(second.gzip?.body).toBe(first.gzip?.body);
  });
});
