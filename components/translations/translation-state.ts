import type { TranslationState } from '@/lib/entries/listing/types';
import type { EntryRow } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';

/**
 * How the edition in a language stands to the other one; `source` for the language in which the piece was begun, unless it is behind itself, and
 * `withdrawn` for a translation that readers no longer see.
 */
export function translationState(
  { editions, sourceLocale }: Pick<EntryRow, 'editions' | 'sourceLocale'>,
  locale: Locale,
): TranslationState | 'source' {
  const edition = editions[locale];
  if (!edition) return 'missing';
  if (edition.isBehind) return 'behind';
  if (sourceLocale === locale) return 'source';
  if (edition.status === 'unpublished') return 'withdrawn';
  return edition.status === 'draft' ? 'in_work' : 'current';
}
