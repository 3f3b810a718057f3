import { cache } from 'react';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findMasthead } from '@/lib/publications/find-masthead';
import { findPiece } from '@/lib/publications/find-piece';

// A page and its metadata are made side by side and ask for the same rows: once per request is enough.

export const loadMasthead = cache(findMasthead);

export const loadPiece = cache((locale: Locale, kind: Kind, slug: string) => findPiece(locale, kind, slug));

/** The name the site goes by: the institute's, or the product's own until one has been set. */
export async function loadSiteName(locale: Locale): Promise<string> {
  const { instituteName } = await loadMasthead(locale);
  return instituteName ?? translator(locale, 'common')('siteName');
}
