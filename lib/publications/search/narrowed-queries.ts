import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { narrowingQuery } from '@/lib/search/analysis/narrowing';
import type { ArchiveYears } from './find-archive-years';
import type { SearchFilters } from './types';

/** A question with what narrows it, in PostgreSQL's notation of `tsquery`. */
export interface NarrowedQueries {
  all: string;
  /** The same in one span of years after the other, the newest first; `all` alone where there are no spans. */
  parts: string[];
}

/** What the vector that is asked has beside its words: that of titles, which stands in each row, has the language and the year alone. */
export type NarrowedBy = 'everything' | 'years';

/** While documents of an older version are left, the words alone: the conditions on columns narrow a search then. */
export function narrowedQueries(
  words: string,
  filters: SearchFilters,
  { isNarrowed, spans }: ArchiveYears,
  by: NarrowedBy,
): NarrowedQueries {
  if (!isNarrowed) return { all: words, parts: [words] };
  const { locale, kind, sectionId, seriesId, authorId, topicId, year } = filters;
  const locales = locale ? [locale] : LOCALES;
  const values = [kind, sectionId, seriesId, authorId, topicId]
    .filter((value) => value !== null)
    .filter(() => by === 'everything');
  const within = (years: readonly number[] | null) =>
    [`(${words})`, narrowingQuery({ values, locales, years })].filter((part) => part !== '').join(' & ');
  const all = within(year === null ? null : [year]);
  const parts = year === null ? yearsOf(locales, spans) : [];
  const older = parts.map((part) => ` & !(${part})`).join('');
  return { all, parts: [...parts.map((part) => `${all} & (${part})`), `${all}${older}`] };
}

/**
 * One query for each span; none unless every language has spans. The years are the same for every language, those of the one with the most pieces of
 * late, so that no part has older pieces than the next one.
 */
function yearsOf(locales: readonly Locale[], spans: ArchiveYears['spans']): string[] {
  const all = locales.map((locale) => spans[locale]);
  const firstYear = (each: number[][]) => each[0]?.[0] ?? 0;
  if (all.some((each) => each.length === 0)) return [];
  const [densest = []] = [...all].sort((one, other) => firstYear(other) - firstYear(one));
  const [, ...earlier] = densest;
  const recent = new Set(all.flatMap(([first = []]) => first.filter((year) => year >= firstYear(densest))));
  return [[...recent], ...earlier].map((years) => narrowingQuery({ values: [], locales, years }));
}
