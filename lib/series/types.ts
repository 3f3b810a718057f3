import type { BilingualFields } from '@/lib/bilingual-records/types';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { Periodicity } from '@/lib/workflow/periodicity';

// Maximum lengths in characters. Forms stop there, and every handler refuses more.
export const ISSUE_TITLE_MAX = 200;
/** The highest number of an issue. */
export const ISSUE_NUMBER_MAX = 99_999;
/** Entries that the contents of one issue arrange. */
export const CONTENTS_MAX = 300;

/** What an administrator types about a series. */
export interface SeriesFields extends BilingualFields {
  descriptionAr: string;
  descriptionEn: string;
  periodicity: Periodicity;
}

/** What an administrator types and chooses for one issue. */
export interface IssueFields {
  number: number;
  titleAr: string;
  titleEn: string;
  /** The day, as YYYY-MM-DD. */
  publishedOn: string;
  coverId: string | null;
  pdfIdAr: string | null;
  pdfIdEn: string | null;
}

/** An issue as the page of its series lists it. */
export interface IssueRow {
  id: string;
  number: number;
  titleAr: string;
  titleEn: string;
  publishedOn: Date;
  /** Whether readers see it. */
  isShown: boolean;
  /** How many entries name it in their drafts. */
  pieces: number;
}

/** An issue as its own page in the newsroom shows it. */
export interface StoredIssue {
  id: string;
  version: number;
  /** Whether readers see it. */
  isShown: boolean;
  fields: IssueFields;
  series: { id: string; nameAr: string; nameEn: string; slugAr: string; slugEn: string };
  /** How many entries name it in their drafts or publications, at most MAX_COUNTED. */
  pieces: number;
}

/** An entry in the contents of an issue. */
export interface ContentsItem {
  entryId: string;
  number: number;
  kind: Kind;
  /** Of the drafts; null in a language without an edition. */
  titles: Record<Locale, string | null>;
  published: Record<Locale, boolean>;
  /** Whether readers alone still get it here: the draft belongs to another issue, or to none. */
  isLeaving: boolean;
}
