import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { quoted } from './text-vector';

// What a search can be narrowed by stands among the words of a document, so that one index answers both together and no row is read that the
// filters refuse. No text has such a word, because words consist of letters and digits.

/** Documents of older versions of SEARCH_VERSION have no such lexemes. */
export const NARROWING_VERSION = 2;

export const NARROWING_PREFIX = '@';

interface Narrowed {
  locale: Locale;
  kind: Kind;
  sectionId: string | null;
  seriesId: string | null;
  authorIds: readonly string[];
  topicIds: readonly string[];
  year: number;
}

const lexeme = (value: string) => quoted(NARROWING_PREFIX + value);
const yearLexeme = (locale: Locale, year: number) => lexeme(`${locale}${year}`);

/** In PostgreSQL's notation of `tsvector`, without positions: rank and phrases do not see them. */
export function narrowingLexemes({
  kind,
  sectionId,
  seriesId,
  authorIds,
  topicIds,
  ...rest
}: Narrowed): string {
  const values = [kind, sectionId, seriesId, ...authorIds, ...topicIds].filter((value) => value !== null);
  return [...values.map(lexeme), narrowingYear(rest)].join(' ');
}

/** Language and year alone. */
export function narrowingYear({ locale, year }: Pick<Narrowed, 'locale' | 'year'>): string {
  return `${lexeme(locale)} ${yearLexeme(locale, year)}`;
}

/** Of a search: every value is wanted, and one of the years in one of the languages. */
export interface Narrowing {
  values: readonly string[];
  locales: readonly Locale[];
  years: readonly number[] | null;
}

/** In PostgreSQL's notation of `tsquery`; the empty text when nothing is narrowed. */
export function narrowingQuery({ values, locales, years }: Narrowing): string {
  const languages = years
    ? locales.flatMap((locale) => years.map((year) => yearLexeme(locale, year)))
    : locales.length === 1
      ? locales.map(lexeme)
      : [];
  const oneOf = languages.length > 0 ? [`(${languages.join(' | ')})`] : [];
  return [...values.map(lexeme), ...oneOf].join(' & ');
}
