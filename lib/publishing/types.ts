import type { NameRef } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';

/** The corrections of the other edition that an edition has not followed. */
export interface OutstandingCorrections {
  /** Language of the edition that was corrected. */
  locale: Locale;
  /** The revisions that readers saw before the first and since the last of them, for a comparison. */
  before: number | null;
  after: number | null;
  /** Number of the last correction among the versions of that edition. */
  lastNumber: number;
  /** The newest first; `number` is that of the version. */
  notes: { number: number; at: Date; note: string }[];
}

/** A list of readers that a piece is in. */
export interface ReaderList extends NameRef {
  type: 'list' | 'section' | 'series' | 'topic' | 'author';
}
