import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { foldSlug } from '@/lib/i18n/slug';

// Slugs are unique within a language only, so a slug may be one place's in Arabic and another's in English;
// the language that was asked for decides. The other one still finds the place, for the page to redirect.

interface Slugs {
  slugAr: string;
  slugEn: string;
}

/** How one kind of place is read. */
interface Table<Row extends Slugs> {
  where(condition: { OR: ({ slugAr: string } | { slugEn: string })[] }): Promise<Row[]>;
  slugs(): Promise<Slugs[]>;
}

/** The place with this slug, or with one that folds to the same; the caller compares and redirects. */
export async function findBySlug<Row extends Slugs>(
  table: Table<Row>,
  locale: Locale,
  slug: string,
): Promise<Row | null> {
  const exact = await findExact(table, locale, slug);
  if (exact) return exact;
  const stored = await storedSpelling(table, locale, slug);
  return stored === null ? null : findExact(table, locale, stored);
}

async function findExact<Row extends Slugs>(table: Table<Row>, locale: Locale, slug: string) {
  const rows = await table.where({ OR: [{ slugAr: slug }, { slugEn: slug }] });
  return rows.find((row) => localised(row, 'slug', locale) === slug) ?? rows[0] ?? null;
}

// Asked only for an address that nothing answers to. Folded here, not in the database: there are some hundreds of
// places of a kind at most, and one folding is better than two.
async function storedSpelling<Row extends Slugs>(table: Table<Row>, locale: Locale, slug: string) {
  const all = await table.slugs();
  const folded = foldSlug(slug);
  const spellings = [locale, otherLocale(locale)].flatMap((language) =>
    all.map((row) => localised(row, 'slug', language)),
  );
  return spellings.find((spelling) => foldSlug(spelling) === folded) ?? null;
}
