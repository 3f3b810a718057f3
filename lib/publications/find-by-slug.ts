import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { foldSlug } from '@/lib/i18n/slug';

// Slugs are unique within a language only, so a slug may belong to one row in Arabic and to another in English: the
// language that was asked for decides. A row found by the other language or by another spelling lets the page redirect.

interface Slugs {
  slugAr: string;
  slugEn: string;
  slugArFolded: string;
  slugEnFolded: string;
}

interface Table<Row extends Slugs> {
  findMany(query: { where: { OR: Partial<Slugs>[] } }): PromiseLike<Row[]>;
}

const FOLDED = { ar: 'slugArFolded', en: 'slugEnFolded' } as const;

/** The row with this slug, or else one whose slug folds to the same; the caller compares the slugs and redirects. */
export async function findBySlug<Row extends Slugs>(
  table: Table<Row>,
  locale: Locale,
  slug: string,
): Promise<Row | null> {
  const folded = foldSlug(slug);
  const rows = await table.findMany({
    where: { OR: [{ slugAr: slug }, { slugEn: slug }, { slugArFolded: folded }, { slugEnFolded: folded }] },
  });
  const languages = [locale, otherLocale(locale)];
  const matches = [
    ...languages.map((language) => (row: Row) => localised(row, 'slug', language) === slug),
    ...languages.map((language) => (row: Row) => row[FOLDED[language]] === folded),
  ];
  for (const match of matches) {
    const row = rows.find(match);
    if (row) return row;
  }
  return null;
}
