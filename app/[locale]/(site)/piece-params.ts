import { permanentRedirect } from 'next/navigation';
import { piecePath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { shownPath } from '@/lib/publications/find-piece';
import type { PieceView } from '@/lib/publications/types';
import { readLocale, readSlug, type SlugProps } from './reader-params';

export async function readPieceParams(
  params: SlugProps['params'],
): Promise<{ locale: Locale; slug: string }> {
  const { locale, slug } = await params;
  return { locale: readLocale(locale), slug: readSlug(slug) };
}

/** Redirects to the translation in the requested language if there is one, and to the stored spelling of the slug. */
export function redirectToCanonical(piece: PieceView, locale: Locale, slug: string): void {
  const path = shownPath(locale, piece);
  if (path !== piecePath(locale, piece.kind, slug)) permanentRedirect(encodeURI(path));
}
