import type { BoundedCount } from '@/lib/bounded-count';
import type { Locale } from '@/lib/i18n/locales';
import type { PictureView, PieceCard } from '@/lib/publications/types';

/** An author as the page of all authors lists one. */
export interface ListedAuthor {
  name: string;
  /** The name in the other language, where the page is ordered by it. */
  nameElsewhere: string | null;
  honorific: string;
  role: string;
  path: string;
  /** Under which the name stands. */
  letter: string;
  photo: PictureView | null;
}

/** One page of an index of names; the queries of the pages beside it are decoded. */
export interface IndexPage<Row> {
  /** The letters under which there are names. */
  letters: ReadonlySet<string>;
  rows: Row[];
  earlier: string | null;
  later: string | null;
}

export interface AuthorsPage extends IndexPage<ListedAuthor> {
  /** Those who were with the institute, below the last of those who are. */
  former: { rows: ListedAuthor[]; later: string | null };
}

/** A topic or section as the page of all of them lists it. */
export interface ListedTerm {
  id: string;
  /** In the language of the page. */
  name: string;
  /** Of what the link leads to: the other language than the page's, where only that one has pieces. */
  locale: Locale;
  path: string;
  /** Of the pieces in `locale`. */
  count: BoundedCount;
}

export interface ListedTopic extends ListedTerm {
  /** Under which the name stands. */
  letter: string;
}

export interface ListedSection extends ListedTerm {
  /** In the language of the page. */
  description: string;
  /** The newest pieces in `locale`. */
  newest: PieceCard[];
}

/** A year of the archive, and the years with articles before and after it. */
export interface ArchiveYear {
  newer: string | null;
  older: string | null;
  /** Whether the other language has articles of the year. */
  isInOtherLocale: boolean;
}

/** A month, `YYYY-MM`, as the page of its year lists it. */
export interface ListedMonth {
  month: string;
  count: BoundedCount;
  newest: PieceCard[];
}
