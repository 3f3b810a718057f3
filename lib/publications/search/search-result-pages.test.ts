import { beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { givenEntry } from '@/lib/testing/factories';
import { givenFoundAlike } from '@/lib/testing/given-found-alike';
import { searchPieces } from './search-pieces';
import { NO_FILTERS, type SearchCursor, type Sort } from './types';

const DATELINE = '2019-03-01';
const article = (word: string, times = 1) => ({
  ...{ title: 'عنوان', dateline: DATELINE },
  body: [{ p: `${word} `.repeat(times) }],
});

/** The pages of what a word finds, each with its titles. Something may happen after the first one. */
async function pagesOf(word: string, sort: Sort, afterFirst = async () => {}): Promise<string[][]> {
  const pages: string[][] = [];
  for (let after: SearchCursor | null = null; pages.length === 0 || after; ) {
    const filters = { ...NO_FILTERS, locale: 'ar' as const };
    const results = await searchPieces({ question: parseQuery(word), filters, sort, after }, 'ar');
    pages.push(results?.found.map(({ card }) => card.title) ?? []);
    after = results?.next ?? null;
    if (pages.length === 1) await afterFirst();
  }
  return pages;
}

describe('A reader who goes through the pages of a search', () => {
  let titles: string[] = [];
  beforeAll(async () => {
    const model = await givenEntry({ ar: article('نخلة'), publish: ['ar'] });
    titles = ['عنوان', ...(await givenFoundAlike(model, new Date(`${DATELINE}T20:00Z`), 44))].reverse();
  });

  it.each(['best', 'newest'] as const)('sees every piece once, the %s first', async (sort) => {
    const pages = await pagesOf('نخلة', sort);
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(pages.flat()).toEqual(titles);
  });

  it.each(['best', 'newest'] as const)(
    'sees every piece once although a newer one is published meanwhile, the %s first',
    async (sort) => {
      const publishNewer = async () => {
        await givenEntry({ ar: { ...article('نخلة'), dateline: '2019-03-09' }, publish: ['ar'] });
      };
      const before = (await pagesOf('نخلة', sort)).flat();
      expect((await pagesOf('نخلة', sort, publishNewer)).flat()).toEqual(before);
      expect((await pagesOf('نخلة', sort)).flat()).toHaveLength(before.length + 1);
    },
  );
});

describe('Of pieces without the word in their title', () => {
  it('the newest 200 come first if they have it more often; a still older one stands by its date', async () => {
    const [often, once] = [
      await givenEntry({ ar: { ...article('زيتون', 40) }, publish: ['ar'] }),
      await givenEntry({ ar: article('رمّان زيتون'), publish: ['ar'] }),
    ];
    const [older = '', newer = ''] = await givenFoundAlike(often, new Date('2019-05-01'), 2);
    await givenFoundAlike(once, new Date('2019-06-01'), 199);
    // The newest 200 end with the newer one of both, and the older one follows them.
    const found = (await pagesOf('زيتون', 'best')).flat();
    expect(found).toHaveLength(203);
    expect(found[0]).toBe(newer);
    expect(found[200]).toBe(older);
  });
});
