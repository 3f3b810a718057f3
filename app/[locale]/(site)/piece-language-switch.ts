import { centerNewsPath, piecePath } from '@/lib/i18n/addresses';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import type { PieceView } from '@/lib/publications/types';

/** Where a reader of a piece finds the other language: at its translation, in that language's Center News, or at the same text. */
export function pieceLanguageSwitch(
  piece: Pick<PieceView, 'kind' | 'locale' | 'slug' | 'path' | 'translation' | 'isLineElsewhere'>,
  locale: Locale,
): { path: string; isMissing?: boolean } {
  const other = otherLocale(locale);
  if (piece.locale === other) return { path: piece.path };
  if (piece.translation) return { path: piece.translation.path };
  // The line stands there, and has no page of its own.
  if (piece.isLineElsewhere) return { path: centerNewsPath(other) };
  return { path: piecePath(other, piece.kind, piece.slug), isMissing: true };
}
