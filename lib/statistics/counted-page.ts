import { canonicalTarget } from '@/lib/http/canonical-target';
import { isSearchPath } from '@/lib/http/free-question';
import { localeOfPath } from '@/lib/http/preferred-locale';
import { isInternalPath } from '@/lib/http/route-of';
import { type Kind, parsePiecePath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { foldSlug, SLUG_MAX_CHARACTERS } from '@/lib/i18n/slug';

/** Sorts of pages, as views are counted. */
export const COUNTED_PAGES = ['piece', 'front', 'list', 'search', 'other'] as const;
export type CountedSort = (typeof COUNTED_PAGES)[number];

/** A page whose views are counted: a piece by its address, all others by their sort. */
export type CountedPage =
  | { sort: 'piece'; locale: Locale; kind: Kind; slugFolded: string }
  | { sort: Exclude<CountedSort, 'piece'>; locale: Locale };

const LIST = /^\/(?:ar|en)\/(?:center-news|sections|topics|authors|series|lists|archive)(?:\/|$)/;

/** The page at a path as a browser sends it; null where no page of a reader can be. That there is such a piece is known when views are stored. */
export function countedPage(target: string): CountedPage | null {
  const canonical = canonicalTarget(target);
  if (canonical.kind !== 'page' || isInternalPath(canonical.path)) return null;
  const { path } = canonical;
  const locale = localeOfPath(path);
  if (!locale) return null;
  const piece = parsePiecePath(path);
  if (piece && 'slug' in piece) {
    if (piece.slug.length > SLUG_MAX_CHARACTERS) return null;
    return { sort: 'piece', locale, kind: piece.kind, slugFolded: foldSlug(piece.slug) };
  }
  if (path === `/${locale}`) return { sort: 'front', locale };
  if (isSearchPath(path)) return { sort: 'search', locale };
  return { sort: LIST.test(path) ? 'list' : 'other', locale };
}
