import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { CollectionLink, PieceCard } from '@/lib/publications/types';
import type { Question } from '@/lib/search/analysis/parse-query';
import type { Snippet } from '@/lib/search/analysis/snippet';
import type { Range } from '@/lib/search/analysis/types';

export const SORTS = ['best', 'newest'] as const;
export type Sort = (typeof SORTS)[number];

/** What narrows a search. Null does not. */
export interface SearchFilters {
  locale: Locale | null;
  kind: Kind | null;
  sectionId: string | null;
  topicId: string | null;
  authorId: string | null;
  seriesId: string | null;
  year: number | null;
}

export const NO_FILTERS: SearchFilters = {
  ...{ locale: null, kind: null, sectionId: null, topicId: null, authorId: null, seriesId: null, year: null },
};

/** The piece that a later page follows. `score` is null where newest come first. */
export interface SearchCursor {
  score: number | null;
  datelineAt: Date;
  entryNumber: number;
}

export interface Search {
  question: Question;
  filters: SearchFilters;
  sort: Sort;
  after: SearchCursor | null;
}

export interface MarkedWords {
  text: string;
  marks: Range[];
}

export const BESIDE = [
  'author',
  'translator',
  'editor',
  'photographer',
  'section',
  'series',
  'topic',
  'file',
] as const;

/** What stands beside the text of a piece, of one sort. */
export interface BesideWords extends MarkedWords {
  sort: (typeof BESIDE)[number];
}

export interface FoundPiece {
  card: PieceCard;
  titleMarks: Range[];
  snippet: Snippet;
  /** What it was found by that neither its title, nor what is shown of its text, nor its card has. */
  beside: BesideWords[];
}

/** How a number of pieces is meant: exactly, or as the least that is known without looking through all that was found. */
export type CountBound = 'exact' | 'atLeast' | 'moreThan';

export interface PieceCount {
  count: number;
  bound: CountBound;
}

/** A value by which a search can be narrowed, and how many of its pieces have it. */
export interface Choice<Value> extends PieceCount {
  value: Value;
}

export interface Choices {
  kinds: Choice<Kind>[];
  years: Choice<number>[];
  sections: Choice<CollectionLink>[];
  topics: Choice<CollectionLink>[];
  authors: Choice<CollectionLink>[];
  series: Choice<CollectionLink>[];
}

export interface SearchResults {
  found: FoundPiece[];
  count: PieceCount;
  /** Pieces in the language that was not asked for; null where both were. */
  elsewhere: PieceCount | null;
  choices: Choices;
  /** The piece that the next page follows; null on the last page. */
  next: SearchCursor | null;
}
