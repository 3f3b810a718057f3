import { LOCALES } from '@/lib/i18n/locales';
import { narrowingQuery } from '@/lib/search/analysis/narrowing';
import type { ArchiveYears } from './find-archive-years';
import type { SearchFilters } from './types';

/** A question with what narrows it, in PostgreSQL's notation of `tsquery`. */
export interface NarrowedQueries {
  all: string;
  /** The same in the last years, and in the years before; null where a search does not begin with the last years. */
  recent: string | null;
  older: string;
}

/** What the vector that is asked has beside its words: that of titles, which stands in each row, has the language and the year alone. */
export type NarrowedBy = 'everything' | 'years';

/** While documents of an older version are left, the words alone: the conditions on columns narrow a search then. */
export function narrowedQueries(
  words: string,
  filters: SearchFilters,
  { isNarrowed, recent }: ArchiveYears,
  by: NarrowedBy,
): NarrowedQueries {
  if (!isNarrowed) return { all: words, recent: null, older: words };
  const { locale, kind, sectionId, seriesId, authorId, topicId, year } = filters;
  const locales = locale ? [locale] : LOCALES;
  const values = [kind, sectionId, seriesId, authorId, topicId]
    .filter((value) => value !== null)
    .filter(() => by === 'everything');
  const within = (years: readonly number[] | null) =>
    [`(${words})`, narrowingQuery({ values, locales, years })].filter((part) => part !== '').join(' & ');
  const all = within(year === null ? null : [year]);
  const lastYears = locales.map((each) => ({ locale: each, years: recent[each] }));
  if (year !== null || lastYears.some(({ years }) => years === null))
    return { all, recent: null, older: all };
  const inLastYears = lastYears
    .map((each) => narrowingQuery({ values: [], locales: [each.locale], years: each.years }))
    .join(' | ');
  return { all, recent: `${all} & (${inLastYears})`, older: `${all} & !(${inLastYears})` };
}
