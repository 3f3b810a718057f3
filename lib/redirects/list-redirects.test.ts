import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { listRedirects, type RedirectFilter } from './list-redirects';
import { storeHits } from './store-hits';
import { REDIRECT_SORTS, type RedirectSort } from './types';

let layla: Actor;

const MADE = [
  ['/en/d-first', 'admin', 5],
  ['/en/b-second', null, 0],
  ['/en/c-third', 'import', 5],
  ['/en/a-fourth', 'admin', 0],
  ['/en/e-fifth', 'import', 1],
] as const;

beforeAll(async () => {
  layla = await signedIn('layla');
  await db().redirect.createMany({
    data: MADE.map(([fromPath, means], n) => ({
      ...{ id: `0190000${n}-0000-7000-8000-000000000000`, fromPath, means },
      ...{ status: 301, toPath: '/en' },
    })),
  });
  const hits = MADE.flatMap(([path, , count]) => (count > 0 ? [{ path, other: path, count }] : []));
  await storeHits(hits, new Date('2026-11-27T08:00:00Z'));
});

const list = (filter: Partial<RedirectFilter>) => listRedirects(layla, { query: '', size: 2, ...filter });
const letters = ({ rows }: Awaited<ReturnType<typeof list>>) =>
  rows.map(({ fromPath }) => fromPath[4]).join('');

/** The whole list, page after page; the way back leads over the same pages. */
async function walk(filter: Partial<RedirectFilter>): Promise<string> {
  const pages = [await list(filter)];
  while (pages.at(-1)?.next) pages.push(await list({ ...filter, after: pages.at(-1)?.next ?? '' }));
  for (let at = pages.length - 1; at > 0; at -= 1)
    expect(letters(await list({ ...filter, before: pages[at]?.previous ?? '' }))).toBe(
      letters(pages[at - 1] as Awaited<ReturnType<typeof list>>),
    );
  return pages.map(letters).join('');
}

const ORDERS: Record<RedirectSort['key'], string> = { made: 'dbcae', address: 'abcde', hits: 'abecd' };
const turned = (text: string) => [...text].toReversed().join('');

describe('An administrator reads the redirects page after page', () => {
  it.each(REDIRECT_SORTS)('in the order of %s, and the other way round', async (key) => {
    expect(await walk({ sort: { key, isAscending: true } })).toBe(ORDERS[key]);
    expect(await walk({ sort: { key, isAscending: false } })).toBe(turned(ORDERS[key]));
  });

  it.each(REDIRECT_SORTS)('of one origin, with a part of the address, in the order of %s', async (key) => {
    const sort = { key, isAscending: true };
    const only = (which: string) => [...ORDERS[key]].filter((letter) => which.includes(letter)).join('');
    expect(await walk({ sort, origin: 'admin' })).toBe(only('da'));
    expect(await walk({ sort, origin: 'site' })).toBe('b');
    expect(await walk({ sort, origin: 'release' })).toBe('');
    expect(await walk({ sort, origin: 'import', query: 'th' })).toBe(only('ce'));
    expect((await list({ origin: 'import' })).total.count).toBe(2);
  });

  it('that nobody followed say so, and one that was followed meanwhile repeats nothing', async () => {
    const sort = { key: 'hits', isAscending: false } as const;
    const first = await list({ sort, size: 3 });
    expect(first.rows.map(({ hits }) => hits)).toEqual([5, 5, 1]);
    await storeHits(
      [{ path: '/en/e-fifth', other: '/en/e-fifth', count: 90 }],
      new Date('2026-11-28T08:00:00Z'),
    );
    const second = await list({ sort, size: 3, after: first.next ?? '' });
    expect(letters(second)).toBe('ba');
    expect(second.rows.map(({ hits, lastOn }) => [hits, lastOn])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  it.each(['x', '00000000-0000-7000-8000-000000000000', '00000000-0000-7000-8000-000000000000.1', 'a.b.c'])(
    'from the beginning, where the address names the page %s',
    async (after) => {
      const sort = { key: 'hits', isAscending: true } as const;
      expect(letters(await list({ sort, after }))).toBe(letters(await list({ sort })));
    },
  );
});
