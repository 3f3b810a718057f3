import { answerSearch } from '@/lib/publications/search/answer-search';
import { wordsBeside } from '@/lib/publications/search/find-beside';
import { findBodyWord } from '@/lib/publications/search/find-body-word';
import { findCorrection } from '@/lib/publications/search/find-correction';
import { findFoundPieces } from '@/lib/publications/search/find-found-pieces';
import { withGlossary } from '@/lib/publications/search/find-glossary';
import { searchPieces } from '@/lib/publications/search/search-pieces';
import { suggest } from '@/lib/publications/search/suggest';
import { NO_FILTERS, type Search } from '@/lib/publications/search/types';
import { wantedForms } from '@/lib/search/analysis/highlight';
import { parseQuery } from '@/lib/search/analysis/parse-query';

const EVERYTHING: Omit<Search, 'question'> = { filters: NO_FILTERS, sort: 'best', after: null };

/** Every query of a search of an Arabic publication with the word كاملة in its title, by the name of its function. */
export const searchQueries = (publicationId: () => string): Record<string, () => Promise<unknown>> => ({
  answerSearch: () => answerSearch('كاملة', EVERYTHING, 'ar'),
  findBodyWord: () => findBodyWord('كاملت', 'ar'),
  findCorrection: () => findCorrection('كاملت', 'ar'),
  findFoundPieces: () => findFoundPieces([publicationId()], parseQuery('كاملة')),
  searchPieces: () => searchPieces({ question: parseQuery('كاملة'), ...EVERYTHING }, 'ar'),
  suggest: () => suggest('كام', 'ar'),
  withGlossary: () => withGlossary(parseQuery('NATO')),
  wordsBeside: () => besideOf(publicationId()),
});

/** By what else this publication is found: it has a topic whose name it says nowhere. */
async function besideOf(publicationId: string): Promise<unknown> {
  const found = await findFoundPieces([publicationId], parseQuery('كاملة'));
  const unexplained = new Map(found.map(({ card }) => [publicationId, { card, seen: new Set<number>() }]));
  return [...(await wordsBeside(unexplained, wantedForms(parseQuery('موضوع'))))];
}
