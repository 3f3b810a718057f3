import type { Locale } from '@/lib/i18n/locales';
import type { Work } from './permissions';

/** How an edition stands to the one in the other language. */
export const TRANSLATION_STATES = ['missing', 'in_work', 'behind', 'current', 'withdrawn'] as const;
export type TranslationState = (typeof TRANSLATION_STATES)[number];

/** A piece as far as its languages matter. */
export interface InLanguages {
  /** The language of the original. */
  sourceLocale: Locale | null;
  editions: Record<Locale, { status: Work['state']; isBehind: boolean } | null>;
}

/**
 * How the edition in a language stands to the other one; `source` for the language of the original, unless it is behind itself, and `withdrawn` for a
 * translation that readers no longer see.
 */
export function translationState(
  { editions, sourceLocale }: InLanguages,
  locale: Locale,
): TranslationState | 'source' {
  const edition = editions[locale];
  if (!edition) return 'missing';
  if (edition.isBehind) return 'behind';
  if (sourceLocale === locale) return 'source';
  if (edition.status === 'unpublished') return 'withdrawn';
  return edition.status === 'draft' ? 'in_work' : 'current';
}

/** Whether something is to be translated into a language. */
export function needsTranslator(piece: InLanguages, locale: Locale): boolean {
  return ['missing', 'in_work', 'behind'].includes(translationState(piece, locale));
}
