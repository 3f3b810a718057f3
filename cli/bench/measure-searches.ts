import { findCorrection } from '@/lib/publications/search/find-correction';
import { withGlossary } from '@/lib/publications/search/find-glossary';
import { searchPieces } from '@/lib/publications/search/search-pieces';
import { suggest } from '@/lib/publications/search/suggest';
import { NO_FILTERS, type Search } from '@/lib/publications/search/types';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { type Spread, spreadOf } from './percentiles';

export interface MeasuredSearch {
  label: string;
  spread: Spread;
}

const search =
  (text: string, more: Partial<Search> = {}) =>
  async () =>
    searchPieces(
      {
        ...{
          question: await withGlossary(parseQuery(text)),
          filters: { ...NO_FILTERS, locale: 'ar' as const },
        },
        ...{ sort: 'best' as const, after: null, ...more },
      },
      'ar',
    );

/** What is asked of the database, without rendering: words that few pieces have, that about half have, and that all have. */
const SEARCHES: Record<string, () => Promise<unknown>> = {
  'A rare word': search('499'),
  'A common word': search('المياه'),
  'A word of every text': search('العربية'),
  'Two common words': search('الأمن العراق'),
  'A common word, newest first': search('المياه', { sort: 'newest' }),
  'A common word of one year': search('المياه', { filters: { ...NO_FILTERS, locale: 'ar', year: 2010 } }),
  'A phrase': search('"الأمين العام"'),
  'A misspelt word': () => findCorrection('النااتو', 'ar'),
  'Suggestions for two letters': () => suggest('ال', 'ar'),
  'Suggestions for a word': () => suggest('الناتو', 'ar'),
};

/** Asks each `rounds` times, one after the other; the first time of each is not counted. */
export async function measureSearches(rounds: number): Promise<MeasuredSearch[]> {
  const measured: MeasuredSearch[] = [];
  for (const [label, ask] of Object.entries(SEARCHES)) {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const begun = performance.now();
      await ask();
      if (round > 0) times.push(performance.now() - begun);
    }
    measured.push({ label, spread: spreadOf(times) });
  }
  return measured;
}
