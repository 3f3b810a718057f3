import { type Locale, localised } from '@/lib/i18n/locales';
import type { CollectionLink } from './types';

export const COLLECTION_COLUMNS = {
  id: true,
  slugAr: true,
  slugEn: true,
  nameAr: true,
  nameEn: true,
} as const;

type CollectionRow = Record<keyof typeof COLLECTION_COLUMNS, string>;

/** A row's name and address in one language; `pathOf` is one of lib/i18n/addresses. */
export function collectionLink(
  row: CollectionRow,
  locale: Locale,
  pathOf: (locale: Locale, slug: string) => string,
): CollectionLink {
  const slug = localised(row, 'slug', locale);
  return { id: row.id, name: localised(row, 'name', locale), slug, path: pathOf(locale, slug) };
}
