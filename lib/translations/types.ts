import type { NameRef } from '@/lib/entries/types';
import type { Kind } from '@/lib/i18n/addresses';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { OutstandingUpdates } from '@/lib/publishing/types';
import { TRANSLATION_STATES, type translationState } from '@/lib/workflow/translation-state';

/** What the board of languages can be narrowed to: the state of one language, or one that needs work in either. */
export const BOARD_CHOICES = [
  ...(['behind', 'missing'] as const),
  ...LOCALES.flatMap((locale) => TRANSLATION_STATES.map((state) => `${locale}.${state}` as const)),
];

/** Pieces that the user began, is asked to review in a language, or is to translate into one. */
export const WHOSE = ['mine', 'assigned', 'translating'] as const;

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

/** An edition that somebody is to write or to bring up to date. */
export interface OwnTranslation {
  entryId: string;
  kind: Kind;
  locale: Locale;
  /** In the other language while it has none itself; '' for a text without a title. */
  title: { text: string; locale: Locale };
  state: ReturnType<typeof translationState>;
  /** ISO date; null without one. */
  dueOn: string | null;
  /** Who has asked. */
  by: NameRef;
}
