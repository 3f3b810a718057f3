import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { ContentsLine } from '@/lib/richtext/contents-list';
import type { CreditRole } from '@/lib/workflow/credit-roles';
import type { Profile } from '@/lib/workflow/profile-address';
import type { Correction } from './correction';
import type { FormerVersionLink } from './former-versions/types';
import type { CoverView, SharedPicture } from './pictures/cover-view';
import type { PictureView } from './pictures/picture-view';

export type { FormerVersionView } from './former-versions/types';
export type { PictureView } from './pictures/picture-view';

/** A link to a collection: to the page of a section, a topic or a series. */
export interface CollectionLink {
  id: string;
  name: string;
  slug: string;
  /** Decoded reader path; handlers and components encode it with encodeURI. */
  path: string;
}

export interface AuthorView {
  name: string;
  /** The name in the other language, for structured data. */
  nameElsewhere: string;
  /** The family name where references would not find it in the name. */
  family?: string;
  /** "د." or "Dr"; empty for a person without a title. */
  honorific: string;
  /** Decides Arabic word forms: الكاتب or الكاتبة. */
  gender: 'female' | 'male';
  bio: string;
  /** What the person is at the institute; '' where nothing is said, and of former colleagues. */
  role: string;
  /** Only where a page shows it. */
  photo: PictureView | null;
  path: string;
}

/** The people who did the same for a piece, in the order of the byline. */
export interface CreditView {
  role: CreditRole;
  people: Omit<AuthorView, 'bio' | 'role' | 'photo'>[];
}

export interface IssueView {
  id: string;
  number: number;
  title: string;
  path: string;
  series: CollectionLink;
}

/** What a Center News line leads to. */
export interface LinkedTarget {
  /** Encoded; of our own site it begins with `/`. */
  href: string;
  /** The language of a piece or an issue; null for a file or another site. */
  locale: Locale | null;
  /** Title of the piece, name of the issue or file; the host of another site. */
  label: string;
}

/** The urgent line above every page of a language. */
export interface UrgentLineView {
  text: string;
  linked: LinkedTarget | null;
}

/** The same piece in the other language. */
export interface TranslationView {
  locale: Locale;
  path: string;
  title: string;
  /** It was published before the piece, which is then its translation. */
  cameFirst: boolean;
  /** Search engines may show it under its own address. */
  isIndexed: boolean;
}

/**
 * Everything that the page of a piece shows, in the piece's own language. It is made from a publication for readers and
 * from a draft for a preview.
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
  /** Whole minutes; 0 for less than half a minute. */
  readingMinutes: number;
  /** The headings of a long piece; none of a short one. */
  contents: ContentsLine[];
  /** What search engines and share cards show: the standfirst, or the beginning of the text. */
  summary: string;
  /** What search engines show instead of the title and the summary; null where nothing else was written for them. */
  searchTitle: string | null;
  searchDescription: string | null;
  /** Search engines are asked not to show the piece. */
  isHiddenFromSearch: boolean;
  /** The absolute address of the site where the piece appeared first; null for a piece of our own. */
  canonicalUrl: string | null;
  datelineAt: Date;
  cover: CoverView | null;
  /** What is shown where a link to the page is shared, instead of the cover or the card; null where nothing else was chosen. */
  sharePicture: SharedPicture | null;
  /** When the piece was published again after its first publication, not only for a typo; null when it never was. */
  updatedAt: Date | null;
  /** Whether that was on the day of its first publication, so that only the hour tells the two apart. */
  isUpdatedSameDay: boolean;
  /** What was wrong in it once, the newest first. */
  corrections: Correction[];
  /** The latest of what readers saw before and may still see, the newest first. */
  formerVersions: FormerVersionLink[];
  /** Entries that editors have chosen to stand below it, in their order. */
  relatedIds: string[];
  section: CollectionLink | null;
  /** The section's address in the other language. */
  sectionPathElsewhere: string | null;
  issue: IssueView | null;
  authors: AuthorView[];
  /** Whoever else worked on it; no role without people. */
  credits: CreditView[];
  topics: CollectionLink[];
  /** Null also where the other language has a line alone. */
  translation: TranslationView | null;
  /** The other language has a Center News line, without a page of its own. */
  isLineElsewhere: boolean;
  /** What a Center News line leads to instead of its own page, or beside it. */
  linked: LinkedTarget | null;
  /** Whether there is a text, and therefore a page. */
  hasPage: boolean;
  /** Path of the card that is shown when the page is shared; null while it is not made. */
  cardPath: string | null;
  /** Its PDF file, decoded path and size; null while it is not made. */
  pdf: { path: string; byteSize: number } | null;
}

/** One line of a list. A piece in another language than the page is marked, and its text direction is isolated. */
export interface PieceLine {
  kind: Kind;
  locale: Locale;
  path: string;
  /** Where the line leads, encoded: the own page, or what a Center News line was given; null for a line alone. */
  href: string | null;
  /** The language of what it leads to; null for a file or another site. */
  hrefLocale: Locale | null;
  title: string;
  titleHtml: string;
}

export interface PieceCard extends PieceLine {
  kicker: string;
  kickerHtml: string;
  standfirst: string;
  standfirstHtml: string;
  datelineAt: Date;
  cover: CoverView | null;
  section: CollectionLink | null;
  authors: Pick<AuthorView, 'name' | 'honorific' | 'path'>[];
}

/** A piece in the list of a person, with what the person did for it besides writing. */
export interface CreditedCard extends PieceCard {
  credits: CreditView[];
}

/** One page of a longer list. */
export interface Page<Row> {
  rows: Row[];
  /** Query of the page with newer pieces, empty for the first page; null on the first page. */
  newer: string | null;
  /** Query of the page with older pieces; null on the last page. */
  older: string | null;
}

/** A month of the archive. Months are `YYYY-MM` in the institute's time zone. */
export interface ArchiveMonth {
  /** The next later month that has articles, or null. */
  newer: string | null;
  /** The next earlier month that has articles, or null. */
  older: string | null;
  /** Whether the other language has articles of this month. */
  isInOtherLocale: boolean;
  /** Whether it has articles of its year. */
  isYearInOtherLocale: boolean;
}

/** A section, topic, author or series as its own page shows it. */
export interface CollectionView {
  id: string;
  /** The slug in the requested locale; a page requested under another spelling redirects to it. */
  slug: string;
  name: string;
  description: string;
  path: string;
  /** Decoded path of the same collection in the other language. */
  translationPath: string;
}

export interface AuthorPageView extends CollectionView {
  honorific: string;
  gender: 'female' | 'male';
  nameElsewhere: string;
  /** What the person is or was at the institute; '' where nothing is said. */
  role: string;
  isFormer: boolean;
  /** '' where there is none. */
  orcid: string;
  profiles: Profile[];
  photo: PictureView | null;
}

/** A list that administrators have made, as a block of the front page or at the opening of a section. */
export interface ListBlock {
  key: string;
  name: string;
  /** Decoded path of the list's own page, with everything on it; null where it has none. */
  path: string | null;
  pieces: PieceCard[];
}

/** Center News, and the other lists that are shown beside every page. */
export interface ListsBeside {
  centerNews: PieceLine[];
  others: { key: string; name: string; path: string | null; lines: PieceLine[] }[];
}

/** What readers do not find any more. */
export interface Gone {
  what: 'piece' | 'version' | 'issue' | 'list';
  /** What the editors say of it, in its language. */
  notice?: { locale: Locale; text: string } | null;
  /** What is nearest to it and is to be read: the piece in the other language, the piece as it is now, the series. */
  instead?: { path: string; locale: Locale; name?: string } | null;
  /** Where the language switch leads; the front page when left out. */
  translationPath?: string;
}
