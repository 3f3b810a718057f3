import type { Locale } from '@/lib/i18n/locales';
import type { CollectionView, PictureView, PieceCard } from '@/lib/publications/types';
import type { Periodicity } from '@/lib/workflow/periodicity';

export interface SeriesView extends CollectionView {
  /** How often its issues appear. */
  periodicity: Periodicity;
}

/** An issue as the page of its series lists it. */
export interface ListedIssue {
  number: number;
  title: string;
  publishedOn: Date;
  path: string;
  cover: PictureView | null;
}

/** A series as the page of all series lists it, with its latest issue. */
export interface ListedSeries extends SeriesView {
  latest: ListedIssue | null;
}

/** The whole issue as a file. */
export interface IssueFile {
  /** Encoded. */
  href: string;
  byteSize: number;
  /** The language of the file. */
  locale: Locale;
}

/** The page of an issue, without its contents. */
export interface IssuePageView {
  id: string;
  number: number;
  /** '' for an issue without a title. */
  title: string;
  publishedOn: Date;
  path: string;
  /** Decoded path of the same issue in the other language. */
  translationPath: string;
  series: SeriesView;
  cover: PictureView | null;
  /** In the language of the page, where there is one, or else in the other. */
  pdf: IssueFile | null;
  newer: { number: number; path: string } | null;
  older: { number: number; path: string } | null;
}

/** A piece with the issue it belongs to, on a series' page. */
export interface IssueCard extends PieceCard {
  issue: { number: number; title: string; publishedOn: Date; path: string };
}
