import { PageCache, type RenderOptions } from '@/lib/page-cache/page-cache';
import type { Absence, Log, Rendered } from '@/lib/page-cache/types';

/** The page that `read` requests when no other is named. */
export const ARTICLE = '/ar/articles/nato';

export function page(text: string): Rendered {
  return {
    kind: 'rendered',
    status: 200,
    type: 'text/html; charset=utf-8',
    body: Buffer.from(text),
    headers: [],
  };
}

/** A page cache with a clock, a generation and an application that the test controls. */
export function createCacheFixture({ maxBytes = 2 ** 20 } = {}) {
  const fixture = {
    nowMs: 0,
    renders: 0,
    generation: { current: 1, away: false },
    /** Messages that were logged as warnings or errors. */
    lines: [] as string[],
    /** What the application answers; may wait, fail, or find nothing. */
    render: async (key: string, _options: RenderOptions): Promise<Rendered | Absence> =>
      page(`${key} ${fixture.generation.current}`),
    cache: undefined as unknown as PageCache,
    async read(key = ARTICLE): Promise<string> {
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
      return fixture.render(key, options);
    },
    generation: fixture.generation,
    log,
    headers: () => [],
    maxBytes,
    now: () => fixture.nowMs,
  });
  return fixture;
}

/** A promise that the test resolves. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((onResolve) => {
    resolve = onResolve;
  });
  return { promise, resolve };
}
