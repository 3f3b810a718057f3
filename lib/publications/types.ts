import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

/** A named page of the site that pieces hang on: a section, a topic, a series. */
export interface CollectionLink {
  name: string;
  slug: string;
  /** Decoded reader path; doors and components encode it with encodeURI. */
  path: string;
}

export interface AuthorView {
  name: string;
  /** The name in the other language, for structured data. */
  nameElsewhere: string;
  /** "د." or "Dr"; empty where the person signs without a title. */
  honorific: string;
  /** Arabic agrees with it: الكاتب or الكاتبة. */
  gender: 'female' | 'male';
  bio: string;
  path: string;
}

export interface IssueView {
  number: number;
  title: string;
  series: CollectionLink;
}

/** The same piece in the other language. */
export interface TranslationView {
  locale: Locale;
  path: string;
  title: string;
}

/**
 * Everything that the page of a piece shows, in the piece's own language. Plain data: the shelf makes it for
 * readers, the studio makes the same for a preview.
 */
export interface PieceView {
  kind: Kind;
  locale: Locale;
  /** Permanent number of the entry: `/e/{number}`. */
  number: number;
  slug: string;
  path: string;
  kicker: string;
  kickerHtml: string;
  title: string;
  titleHtml: string;
  standfirst: string;
  standfirstHtml: string;
  bodyHtml: string;
  /** What search engines and share cards show: the standfirst, or the beginning of the text. */
  summary: string;
  datelineAt: Date;
  /** Of a later day than the first publication; null otherwise: corrections on the same day are part of publishing. */
  updatedAt: Date | null;
  section: CollectionLink | null;
  issue: IssueView | null;
  authors: AuthorView[];
  topics: CollectionLink[];
  translation: TranslationView | null;
}

/** What lists need to know of a piece. Its locale may differ from the page's: then it is marked and isolated. */
export interface PieceLine {
  kind: Kind;
  locale: Locale;
  path: string;
  title: string;
  titleHtml: string;
}

export interface PieceCard extends PieceLine {
  kicker: string;
  kickerHtml: string;
  standfirst: string;
  standfirstHtml: string;
  datelineAt: Date;
  section: CollectionLink | null;
  authors: Pick<AuthorView, 'name' | 'honorific' | 'path'>[];
}

/** One page of a longer list; `page` counts from 1. */
export interface Page<Row> {
  rows: Row[];
  page: number;
  pageCount: number;
  total: number;
}

/** A section, topic, author or series as its own page shows it. */
export interface CollectionView {
  id: string;
  /** The slug of the locale that was asked for; a page asked for by another one redirects to it. */
  slug: string;
  name: string;
  description: string;
  path: string;
  /** The same place in the other language. */
  translationPath: string;
}

export interface SeriesView extends CollectionView {
  /** Appears at a fixed rhythm. */
  regular: boolean;
}

export interface AuthorPageView extends CollectionView {
  honorific: string;
  gender: 'female' | 'male';
  nameElsewhere: string;
}

/** A piece with the issue it belongs to, on a series' page. */
export interface IssueCard extends PieceCard {
  issue: { number: number; title: string; publishedOn: Date };
}

/** What stands at the head and the foot of every page. */
export interface MastheadView {
  /** The institute's own name, or null where none has been set. */
  instituteName: string | null;
  /** One line about the institute, or null. */
  tagline: string | null;
  /** Where readers may write to, or null. */
  contactEmail: string | null;
  sections: CollectionLink[];
}

export interface FrontPageView {
  lead: PieceCard | null;
  picks: PieceCard[];
  latest: PieceCard[];
  centerNews: PieceLine[];
}
