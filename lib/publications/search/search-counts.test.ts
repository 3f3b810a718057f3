import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/i18n/locales';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { givenEntry } from '@/lib/testing/factories';
import { givenFoundAlike } from '@/lib/testing/given-found-alike';
import { loadFirstTerms } from '@/prisma/seed/load-first-terms';
import { MAX_LOOKED_INTO } from './count-pieces';
import { MAX_CANDIDATES } from './find-candidates';
import { withGlossary } from './find-glossary';
import { searchPieces } from './search-pieces';
import { NO_FILTERS } from './types';

async function countsOf(text: string, asked: Locale | null) {
  const question = await withGlossary(parseQuery(text));
  const filters = { ...NO_FILTERS, locale: asked };
  const results = await searchPieces({ question, filters, sort: 'best', after: null }, 'ar');
  return { here: results?.count, elsewhere: results?.elsewhere };
}

const one = { count: 1, bound: 'exact' };
const none = { count: 0, bound: 'exact' };

beforeAll(async () => {
  await loadFirstTerms();
  await givenEntry({
    ar: { title: 'حلف الناتو', body: [{ p: 'قال الأمين العام.' }] },
    en: { title: 'NATO in Iraq', body: [{ p: 'The Secretary General said.' }] },
    publish: ['ar', 'en'],
  });
});

describe('A reader learns how much there is in the other language', () => {
  it('of a name for which the glossary has names of several words', async () => {
    expect(await countsOf('NATO', 'ar')).toEqual({ here: one, elsewhere: one });
    expect(await countsOf('الناتو', 'en')).toEqual({ here: one, elsewhere: one });
  });

  it('of words side by side, and of those that stand apart that there is nothing', async () => {
    expect(await countsOf('"Secretary General"', 'ar')).toEqual({ here: none, elsewhere: one });
    expect(await countsOf('"General Secretary"', 'ar')).toEqual({ here: none, elsewhere: none });
  });

  it('of words without an order', async () => {
    expect(await countsOf('secretary', 'ar')).toEqual({ here: none, elsewhere: one });
  });

  it('and of nothing where both languages were asked for', async () => {
    expect(await countsOf('NATO', null)).toEqual({ here: { count: 2, bound: 'exact' }, elsewhere: null });
  });
});

describe('A number of pieces with words side by side', () => {
  it('is exact as long as all with these words were looked into, and then the least that there is', async () => {
    const dateline = '2020-05-01';
    const [apart, side] = [
      await givenEntry({ ar: { dateline, body: [{ p: 'الخريطة طريق' }] }, publish: ['ar'] }),
      await givenEntry({ ar: { dateline, body: [{ p: 'طريق الخريطة' }] }, publish: ['ar'] }),
    ];
    await givenFoundAlike(apart, new Date('2020-05-02'), MAX_LOOKED_INTO - 4);
    await givenFoundAlike(side, new Date('2020-06-02'), 1);
    const two = { count: 2, bound: 'exact' };
    expect(await countsOf('"طريق الخريطة"', 'ar')).toMatchObject({ here: two });
    expect(await countsOf('"طريق الخريطة"', 'en')).toMatchObject({ elsewhere: two });
    await givenFoundAlike(apart, new Date('2020-05-12'), 3);
    expect(await countsOf('"طريق الخريطة"', 'en')).toMatchObject({
      elsewhere: { count: 1, bound: 'atLeast' },
    });
    expect(await countsOf('"طريق الخريطة"', 'ar')).toMatchObject({ here: two });
    await givenFoundAlike(apart, new Date('2020-05-13'), MAX_CANDIDATES - MAX_LOOKED_INTO);
    expect(await countsOf('"طريق الخريطة"', 'ar')).toMatchObject({ here: { count: 1, bound: 'atLeast' } });
    expect(await countsOf('طريق الخريطة', 'ar')).toMatchObject({
      here: { count: 1_000, bound: 'moreThan' },
    });
  });
});
