import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

/** A piece as the editor shows its card, and as it is chosen for one. */
export interface EntryCardItem {
  entryId: string;
  number: number;
  kind: Kind;
  /** The published title where there is one, otherwise the draft's if the user sees it; null in a language without an edition. */
  titles: Record<Locale, string | null>;
  /** When readers see it as dated, as ISO 8601; null in a language in which it is not published. */
  published: Record<Locale, string | null>;
  section: { nameAr: string; nameEn: string } | null;
  coverId: string | null;
}

/** Pieces that one search offers. */
export const MAX_FOUND = 20;
/** Cards that one question may name. */
export const MAX_CARDS = 100;
