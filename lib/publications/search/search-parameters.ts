import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import { isLocale } from '@/lib/i18n/locales';
import { MAX_QUERY_LENGTH } from '@/lib/search/analysis/parse-query';
import { parseSearchCursor } from './search-cursor';

type Fits = (value: string) => boolean;

/** What somebody typed. Longer texts come from programs, and search for nothing. */
const isQuestion: Fits = (value) => value.trim() !== '' && value.length <= MAX_QUERY_LENGTH;

// biome-ignore lint/suspicious/noControlCharactersInRegex: no slug holds any.
const isSlug: Fits = (value) => /^[^\u0000-\u001f\u007f]{1,200}$/.test(value);

/** The parameters of a search, in the order of its addresses, and what a value looks like. */
export const SEARCH_PARAMETERS: Readonly<Record<string, Fits>> = {
  q: isQuestion,
  language: (value) => isLocale(value) || value === 'all',
  kind: (value) => Object.values<string>(KIND_SEGMENTS).includes(value),
  section: isSlug,
  author: isSlug,
  topic: isSlug,
  series: isSlug,
  year: (value) => /^[1-9]\d{3}$/.test(value),
  sort: (value) => value === 'newest',
  after: (value) => parseSearchCursor(value) !== null,
};

export const SUGGESTION_PARAMETERS: Readonly<Record<string, Fits>> = { q: isQuestion };
