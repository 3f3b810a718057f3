import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/i18n/locales';
import type { PieceCount, SearchResults } from '@/lib/publications/search/types';
import { SearchPage } from './search-page';

const NO_CHOICES = { kinds: [], years: [], sections: [], topics: [], authors: [], series: [] };
const exactly = (count: number): PieceCount => ({ count, bound: 'exact' });

/** The text of the summary, and its links by what they say. */
function summaryOf(locale: Locale, language: string | undefined, given: Partial<SearchResults>) {
  const results = {
    found: [],
    count: exactly(1),
    elsewhere: null,
    choices: NO_CHOICES,
    next: null,
    ...given,
  };
  const html = renderToStaticMarkup(
    <SearchPage
      {...{ locale, text: 'x', parameters: { q: 'x', language }, results, narrowed: {} }}
      {...{ correction: null, isTooSlow: false, next: null, sections: [] }}
    />,
  );
  const [, status] = /<p role="status">([^<]*)</.exec(html) ?? [];
  const links = [...html.matchAll(/<a rel="nofollow" href="([^"]*)">([^<]*)</g)];
  return { status, links: Object.fromEntries(links.map(([, href, words = '']) => [words, href])) };
}

describe('A reader who has searched', () => {
  it('is led to the pieces in the other language, and to those in both', () => {
    expect(summaryOf('en', undefined, { elsewhere: exactly(3) }).links).toEqual({
      '3 results in Arabic': '/en/search?q=x&amp;language=ar',
      'In both languages': '/en/search?q=x&amp;language=all',
    });
  });

  it('is led back from the other language to the page’s own, by its name', () => {
    expect(summaryOf('en', 'ar', { elsewhere: exactly(1) }).links).toEqual({
      'One result in English': '/en/search?q=x',
      'In both languages': '/en/search?q=x&amp;language=all',
    });
  });

  it('is led nowhere when the other language has nothing, or both were searched', () => {
    expect(summaryOf('en', undefined, { elsewhere: exactly(0) }).links).toEqual({});
    expect(summaryOf('en', 'all', { elsewhere: null }).links).toEqual({});
  });

  it.each([
    ['en', { count: 1_000, bound: 'moreThan' }, 'More than 1,000 results'],
    ['en', { count: 12, bound: 'atLeast' }, 'At least 12 results'],
    ['ar', { count: 2, bound: 'atLeast' }, 'نتيجتان على الأقل'],
    ['ar', { count: 7, bound: 'atLeast' }, '7 نتائج على الأقل'],
    ['ar', { count: 12, bound: 'exact' }, '12 نتيجة'],
  ] as const)('learns how a number is meant: %s %o', (locale, count, words) => {
    expect(summaryOf(locale, undefined, { count }).status).toBe(words);
  });
});
