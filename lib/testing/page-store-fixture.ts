import { createHash } from 'node:crypto';
import { setImmediate as nextRound } from 'node:timers/promises';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { openPageStore } from '@/lib/page-cache/page-store';
import type { PageEntry, PageStore, PageStoreOptions } from '@/lib/page-cache/page-store-types';
import type {
  BodyPart,
  PageEffort,
  RenderedPage,
  RenderOutcome,
  RenderRequest,
} from '@/lib/page-cache/rendered-page-types';
import type { Freshness } from '@/lib/public-changes/record-reads';

/** The page that `read` requests when no other is named. */
export const ARTICLE = '/ar/articles/nato';

export type ReadsByKey = Record<string, Freshness>;

export function contentPart(text: string): BodyPart {
  const content = Buffer.from(text);
  const deflated = deflateRawSync(content, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return { kind: 'content', deflated, crc32: crc32(content), length: content.length };
}

/** A finished page. Between its texts stand fragments: `{ fragment: '/ar/fragments/footer' }`. */
export function page(
  body: string | readonly (string | { fragment: string })[],
  reads: ReadsByKey = {},
  given: Partial<Pick<RenderedPage, 'status' | 'type' | 'headers'>> = {},
): RenderedPage {
  const pieces = typeof body === 'string' ? [body] : body;
  const texts = pieces.filter((piece) => typeof piece === 'string');
  const head = {
    status: 200,
    type: 'text/html; charset=utf-8',
    headers: [['Content-Language', 'ar']] as HeaderPairs,
    ...given,
  };
  return {
    kind: 'page',
    ...head,
    digest: createHash('sha256')
      .update(JSON.stringify([head, texts]))
      .digest('base64url'),
    parts: pieces.map((piece) =>
      typeof piece === 'string' ? contentPart(piece) : { kind: 'fragment', target: piece.fragment },
    ),
    reads: new Map(Object.entries(reads)),
  };
}

export function redirect(location: string, reads: ReadsByKey = {}): RenderedPage {
  const headers = [['Location', location]] as const;
  return page([], reads, { status: 301, type: null, headers });
}

export const missing = (status: 404 | 410, reads: ReadsByKey = {}): RenderOutcome => ({
  kind: 'missing',
  status,
  reads: new Map(Object.entries(reads)),
});

export async function textOf(entry: PageEntry): Promise<string> {
  return (await entry.toIdentity()).body.toString();
}

/** Lets everything run that is not waiting for a timer or the disk. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 12; round += 1) await nextRound();
}

export type StoreFixture = Awaited<ReturnType<typeof openStoreFixture>>;

/** A page store with a clock, changes and an application that the test controls. */
export async function openStoreFixture(given: Partial<PageStoreOptions> = {}, current = 1) {
  const ticks: (() => void)[] = [];
  const fixture = {
    nowMs: 0,
    changes: { current, away: false },
    /** Targets that the application was asked for, in order. */
    rendered: [] as string[],
    requests: [] as RenderRequest[],
    /** What is logged as warnings or errors. */
    lines: [] as string[],
    /** What the application answers; may wait, fail, or find nothing. */
    render: async (target: string, _request: RenderRequest): Promise<RenderOutcome> =>
      page(`${target} ${fixture.changes.current}`, { 'entry:1': 'immediate', 'section:1:ar': 'delayed' }),
    recompress: async (_gzip: Buffer, _effort: PageEffort) => Buffer.from('br'),
    store: undefined as unknown as PageStore,
    /** A change that the store receives at once. */
    change(...keys: string[]): Promise<void> {
      return fixture.changeAndWithdraw(keys, []);
    },
    withdraw(...keys: string[]): Promise<void> {
      return fixture.changeAndWithdraw(keys, keys);
    },
    changeAndWithdraw(keys: string[], withdrawn: string[]): Promise<void> {
      fixture.changes.current += 1;
      return fixture.store.onChange({ number: fixture.changes.current, keys, withdrawn });
    },
    async read(target = ARTICLE, client?: AbortSignal): Promise<string> {
      const found = await fixture.store.get(target, client);
      if (found.kind === 'missing') return String(found.status);
      return found.status === 200 ? textOf(found) : `${found.status}`;
    },
    /** What the fast path would send; undefined when it has nothing. */
    async stored(target = ARTICLE): Promise<string | undefined> {
      const entry = fixture.store.findStored(target);
      return entry && textOf(entry);
    },
    tick(count = 1): void {
      for (let number = 0; number < count; number += 1) for (const work of ticks) work();
    },
  };
  const note = (_: object, message: string) => void fixture.lines.push(message);
  fixture.store = await openPageStore({
    application: {
      render: (target, request) => {
        fixture.rendered.push(target);
        fixture.requests.push(request);
        return fixture.render(target, request);
      },
      recompress: (gzip, effort) => fixture.recompress(gzip, effort),
    },
    headers: () => [['Vary', 'Accept-Encoding']],
    log: { info: () => {}, warn: note, error: note },
    maxBytes: 2 ** 22,
    disk: null,
    now: () => fixture.nowMs,
    every: (_, work) => {
      ticks.push(work);
      return () => void ticks.splice(ticks.indexOf(work), 1);
    },
    ...given,
  });
  fixture.store.follow(fixture.changes);
  return fixture;
}

/** A promise that the test resolves or rejects. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    [resolve, reject] = [onResolve, onReject];
  });
  return { promise, resolve, reject };
}
