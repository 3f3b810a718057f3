import { findDatabaseFailure } from '@/lib/database/find-database-failure';
import type { Locale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { FEW_PIECES, findCorrection } from './find-correction';
import { withGlossary } from './find-glossary';
import { searchPieces } from './search-pieces';
import type { Search, SearchResults } from './types';

export interface SearchAnswer {
  /** Null when there is nothing to look for, or no time. */
  results: SearchResults | null;
  /** What may have been meant by a question that finds hardly anything. */
  correction: string | null;
  isTooSlow: boolean;
}

/** Everything that the page of a search shows. A search that takes too long ends, and says so. */
export async function answerSearch(
  text: string,
  search: Omit<Search, 'question'>,
  locale: Locale,
): Promise<SearchAnswer> {
  try {
    const question = await withGlossary(parseQuery(text));
    const results = await searchPieces({ ...search, question }, locale);
    const isRare = results !== null && results.count.count < FEW_PIECES && search.after === null;
    const correction = isRare ? await findCorrection(text, search.filters.locale ?? locale) : null;
    return { results, correction, isTooSlow: false };
  } catch (error) {
    if (findDatabaseFailure(error) !== 'busy') throw error;
    log.warn({ length: text.length }, 'A search took too long');
    return { results: null, correction: null, isTooSlow: true };
  }
}
