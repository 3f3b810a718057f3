import { cache } from 'react';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findMasthead } from '@/lib/publications/find-masthead';
import { findPiece } from '@/lib/publications/find-piece';

// A page and its metadata are rendered in parallel and need the same rows: `cache` reads them once per request.

export const loadMasthead = cache(findMasthead);

export const loadPiece = cache((locale: Locale, kind: Kind, slug: string) => findPiece(locale, kind, slug));

/** The name of the site: the institute's, or the product's name while the setting is empty. */
export async function loadSiteName(locale: Locale): Promise<string> {
  const { instituteName } = await loadMasthead(locale);
  return instituteName ?? translator(locale, 'site')('name');
}
