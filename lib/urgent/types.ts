import type { Locale } from '@/lib/i18n/locales';
import type { Moment } from '@/lib/publishing/types';
import type { LineLink } from '@/lib/workflow/line-link';

export const URGENT_TEXT_MAX = 200;

/** What an urgent line may lead to. Readers get a file only while something published offers it, so a file needs a piece or a line of its own. */
export const URGENT_LINKS = ['entry', 'issue', 'address'] as const satisfies LineLink['kind'][];

/** For how long an urgent line may stand, in minutes; until a moment that somebody chooses, it may for some days. */
export const URGENT_MINUTES = [30, 60, 120, 240, 360, 1_440] as const;
export const URGENT_DAYS_MAX = 7;

/** Where the line ends: after so many minutes, where it ended until now, or at a moment. */
export type UrgentEnd = (typeof URGENT_MINUTES)[number] | 'kept' | Moment;

/** The urgent line of a language as its form shows it. */
export interface StoredUrgentLine {
  locale: Locale;
  text: string;
  link: string;
  endsAt: Date;
  /** Whether its end is to come. */
  isShown: boolean;
  version: number;
}
