import { type Locale, localised } from '@/lib/i18n/locales';
import type { PlaceLink } from './types';

export const PLACE_COLUMNS = { slugAr: true, slugEn: true, nameAr: true, nameEn: true } as const;

type PlaceRow = Record<keyof typeof PLACE_COLUMNS, string>;

/** A row's name and address in one language; `pathOf` is one of lib/i18n/addresses. */
export function placeLink(
  row: PlaceRow,
  locale: Locale,
  pathOf: (locale: Locale, slug: string) => string,
): PlaceLink {
  const slug = localised(row, 'slug', locale);
  return { name: localised(row, 'name', locale), slug, path: pathOf(locale, slug) };
}
