import { searchPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

/** What an address of the search asks, as the parameters of its query. */
export type SearchParameters = Readonly<Record<string, string | undefined>>;

/** The address of a search, with these parameters changed. Undefined takes one away; a later page is never kept. */
export function searchAddress(
  locale: Locale,
  parameters: SearchParameters,
  changes: SearchParameters = {},
): string {
  return searchPath(locale) + searchQuery({ ...parameters, after: undefined, ...changes });
}

export function searchQuery(parameters: SearchParameters): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
