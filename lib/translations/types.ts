import { TRANSLATION_STATES } from '@/lib/entries/listing/types';
import type { Kind } from '@/lib/i18n/addresses';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { OutstandingUpdates } from '@/lib/publishing/types';

/** What the board of languages can be narrowed to: the state of one language, or one that needs work in either. */
export const BOARD_CHOICES = [
  ...(['behind', 'missing'] as const),
  ...LOCALES.flatMap((locale) => TRANSLATION_STATES.map((state) => `${locale}.${state}` as const)),
];

/** Pieces that the user began, or is asked to review in a language. */
export const WHOSE = ['mine', 'assigned'] as const;

/** An edition beside the one in the other language. */
export interface Translation {
  editionId: string;
  entryId: string;
  kind: Kind;
  locale: Locale;
  title: string;
  /** What it has not followed; null unless it is behind. */
  outstanding: OutstandingUpdates | null;
  /** Whether the signed-in user may say that it is up to date as it is. */
  canMark: boolean;
}
