import { findBodyWord } from '@/lib/publications/search/find-body-word';
import { findCorrection } from '@/lib/publications/search/find-correction';
import { findFoundPieces } from '@/lib/publications/search/find-found-pieces';
import { withGlossary } from '@/lib/publications/search/find-glossary';
import { searchPieces } from '@/lib/publications/search/search-pieces';
import { NO_FILTERS, type Search } from '@/lib/publications/search/types';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import type { ManyPublicationsFixture } from './many-publications-fixture';
import type { Queries } from './reader-queries';

/** A word that the text of every piece has, and the number in one title. */
const [COMMON, RARE] = ['فقرة', '1000'];

const IN_ARABIC: Omit<Search, 'question'> = {
  filters: { ...NO_FILTERS, locale: 'ar' },
  sort: 'best',
  after: null,
};

const search = (text: string, more: Partial<Search> = {}) =>
  searchPieces({ ...IN_ARABIC, question: parseQuery(text), ...more }, 'ar');

const within = (filters: Partial<Search['filters']>) => ({ filters: { ...IN_ARABIC.filters, ...filters } });

/** The searches of readers, by what they ask. Suggestions look through the newest 3,000 titles, which is more than the check of plans allows. */
export const searchPlanQueries = ({ busy, middle, sectionId }: ManyPublicationsFixture): Queries => ({
  'a rare word': () => search(RARE),
  'a word of every piece': () => search(COMMON),
  'two words': () => search(`${COMMON} ${RARE}`),
  'a phrase': () => search(`"${COMMON} واحدة"`),
  'a word without another one': () => search(`${COMMON} -${RARE}`),
  'the newest first': () => search(COMMON, { sort: 'newest' }),
  'a later page of the newest': () =>
    search(COMMON, { sort: 'newest', after: { ...middle.article, score: null } }),
  'a later page of the best': () => search(COMMON, { after: { ...middle.article, score: 1_000_000 } }),
  'within a section': () => search(COMMON, within({ sectionId })),
  'within a year by an author': () => search(COMMON, within({ authorId: busy.personId, year: 2018 })),
  'within a topic': () => search(COMMON, within({ topicId: busy.topicId })),
  'what stands beside a text': () =>
    findFoundPieces([middle.article.id, middle.series.id], parseQuery('zzz')),
  'what was meant': () => findCorrection('فقررة', 'ar'),
  'a word of texts': () => findBodyWord('فقرره', 'ar'),
  'names of the glossary': () => withGlossary(parseQuery('NATO')),
});
