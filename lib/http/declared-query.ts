import { NAME_PARAMETERS } from '@/lib/i18n/name-part';
import { parseIssueCursor, parsePageCursor } from '@/lib/page-cursor';
import { PAGE_NUMBER } from '@/lib/page-number';
import { SEARCH_PARAMETERS, SUGGESTION_PARAMETERS } from '@/lib/publications/search/search-parameters';

type Fits = (value: string) => boolean;

const isCursor: Fits = (value) => parsePageCursor(value) !== null;

const isCursorOrIssue: Fits = (value) => isCursor(value) || parseIssueCursor(value) !== null;

const SERIES = /^\/(?:ar|en)\/series\/[^/]+$/;
const COLLECTION = /^\/(?:ar|en)\/(?:sections|authors|topics|series|lists)\/[^/]+$/;
const CENTER_NEWS = /^\/(?:ar|en)\/center-news$/;
const ARCHIVE = /^\/(?:ar|en)\/archive$/;
const TOPICS = /^\/(?:ar|en)\/topics$/;
const AUTHORS = /^\/(?:ar|en)\/authors$/;
const MONTH = /^\/(?:ar|en)\/archive\/\d{4}\/\d{2}$/;

/** Which reader routes read which query parameters, and what a value looks like. Everything else is ignored. */
const DECLARED: readonly { route: RegExp; parameters: Readonly<Record<string, Fits>> }[] = [
  { route: CENTER_NEWS, parameters: { before: isCursor } },
  { route: SERIES, parameters: { before: isCursorOrIssue } },
  { route: COLLECTION, parameters: { before: isCursor } },
  { route: MONTH, parameters: { before: isCursor } },
  { route: TOPICS, parameters: { letter: NAME_PARAMETERS.letter, after: NAME_PARAMETERS.after } },
  { route: AUTHORS, parameters: NAME_PARAMETERS },
  { route: /^\/(?:ar|en)\/search$/, parameters: SEARCH_PARAMETERS },
  { route: /^\/(?:ar|en)\/search\/suggestions$/, parameters: SUGGESTION_PARAMETERS },
];

/** Lists whose pages had numbers, which links from elsewhere may still name. */
const ONCE_NUMBERED = [CENTER_NEWS, COLLECTION, ARCHIVE];

/**
 * The part of `search` (with its `?`) that the route of this decoded path declares, in one fixed order and spelling:
 * `?before=1531987200000-12` or the empty text. A value that does not fit its declaration counts as absent; the first fitting one wins.
 */
export function declaredQuery(path: string, search: string): string {
  if (search.length < 2) return '';
  const declared = DECLARED.find(({ route }) => route.test(path));
  if (!declared) return '';
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const [name, fits] of Object.entries(declared.parameters)) {
    const value = given.getAll(name).find(fits);
    if (value !== undefined) kept.set(name, value);
  }
  return kept.size > 0 ? `?${kept}` : '';
}

/** Whether the address is that of a numbered page of a list, `?page=2`. It redirects to the first page: numbers shift. */
export function isNumberedPage(path: string, search: string): boolean {
  if (search.length < 2 || !ONCE_NUMBERED.some((route) => route.test(path))) return false;
  const given = new URLSearchParams(search);
  return !given.has('before') && PAGE_NUMBER.test(given.get('page') ?? '');
}
