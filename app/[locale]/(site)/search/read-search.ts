import type { Query } from '@/app/[locale]/(site)/reader-params';
import type { SearchParameters } from '@/components/site/search/search-address';
import { KIND_SEGMENTS, KINDS } from '@/lib/i18n/addresses';
import { localDigits } from '@/lib/i18n/local-digits';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findAuthor, findSection, findSeries, findTopic } from '@/lib/publications/find-collection';
import { parseSearchCursor } from '@/lib/publications/search/search-cursor';
import { SEARCH_PARAMETERS } from '@/lib/publications/search/search-parameters';
import type { Search, SearchFilters } from '@/lib/publications/search/types';

/** What cannot be shown, and controls that would turn the text around it. */
const UNSHOWN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

export interface AskedSearch extends Omit<Search, 'question'> {
  text: string;
  parameters: SearchParameters;
  /** Names of what the search is narrowed to, by parameter. */
  narrowed: Record<string, string>;
}

/** The parameters of an address that the search knows, as far as their values are possible. */
function givenParameters(query: Query): SearchParameters {
  return Object.fromEntries(
    Object.entries(SEARCH_PARAMETERS).flatMap(([name, fits]) => {
      const value = query[name];
      return typeof value === 'string' && fits(value) ? [[name, value]] : [];
    }),
  );
}

/** What is typed, as it can be shown and searched. */
export function readText({ q }: SearchParameters): string {
  return (q ?? '').replace(UNSHOWN, ' ').normalize('NFC').trim();
}

/** Reads an address of the search. Names that do not exist are left out. */
export async function readSearch(query: Query, locale: Locale): Promise<AskedSearch> {
  const given = givenParameters(query);
  const found = await findNamed(given, locale);
  const parameters = { ...given, ...Object.fromEntries(found.unknown.map((name) => [name, undefined])) };
  const t = translator(locale, 'search');
  const language = given.language ?? locale;
  const kind = KINDS.find((each) => KIND_SEGMENTS[each] === given.kind) ?? null;
  const sort = given.sort === 'newest' ? 'newest' : 'best';
  const after = parseSearchCursor(given.after ?? '');
  const narrowed = {
    ...(given.language && given.language !== locale && { language: t(`language.${language as 'all'}`) }),
    ...(kind && { kind: t(`kind.${kind}`) }),
    ...(given.year && { year: localDigits(given.year, locale) }),
    ...found.names,
  };
  const filters: SearchFilters = {
    ...{ locale: isLocale(language) ? language : null, kind, year: given.year ? Number(given.year) : null },
    ...found.ids,
  };
  // The cursor of another order leads nowhere.
  const isOfOrder = after !== null && (after.score === null) === (sort === 'newest');
  return { text: readText(given), parameters, narrowed, filters, sort, after: isOfOrder ? after : null };
}

const FINDERS = { section: findSection, author: findAuthor, topic: findTopic, series: findSeries } as const;

async function findNamed(given: SearchParameters, locale: Locale) {
  const names = Object.keys(FINDERS) as (keyof typeof FINDERS)[];
  const rows = await Promise.all(
    names.map(async (name) => {
      const slug = given[name];
      return { name, slug, row: slug ? await FINDERS[name](locale, slug.normalize('NFC')) : null };
    }),
  );
  return {
    ids: Object.fromEntries(rows.map(({ name, row }) => [`${name}Id`, row?.id ?? null])) as Pick<
      SearchFilters,
      'sectionId' | 'authorId' | 'topicId' | 'seriesId'
    >,
    names: Object.fromEntries(rows.flatMap(({ name, row }) => (row ? [[name, row.name]] : []))),
    unknown: rows.filter(({ slug, row }) => slug && !row).map(({ name }) => name),
  };
}
