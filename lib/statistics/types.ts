import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { CountedSort } from './counted-page';

/** The last so many days, or the last twelve months with this one. */
export const RANGES = ['7', '30', '90', 'year'] as const;
export type Range = (typeof RANGES)[number];

/** Those whose most opened pieces are found every hour, not when somebody looks. */
export const RANKED_RANGES = ['90', 'year'] as const satisfies readonly Range[];

export function isRanked(range: Range): boolean {
  return RANKED_RANGES.some((each) => each === range);
}

export type ByLocale = Record<Locale, number>;

/** Views of a day, `2026-12-10`, or of a month, `2026-12`. */
export interface PeriodViews extends ByLocale {
  period: string;
}

/** Views by readers who came from the pages of a host; null for all hosts that are not named. */
export interface HostViews {
  host: string | null;
  views: number;
}

export interface ReadPiece {
  entryId: string;
  locale: Locale;
  kind: Kind;
  title: string;
  views: number;
}

interface Counted {
  /** Every day or month of the range. */
  periods: PeriodViews[];
  total: ByLocale;
  hosts: HostViews[];
  /** Of readers who came directly, or of whom nothing was said. */
  withoutHost: number;
}

export interface SiteStatistics extends Counted {
  sorts: (ByLocale & { sort: CountedSort })[];
  pieces: ReadPiece[];
}

export interface PieceStatistics extends Counted {
  entryId: string;
  kind: Kind;
  titles: Record<Locale, string | null>;
  /** Since views are counted. */
  everything: ByLocale;
}
