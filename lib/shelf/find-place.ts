import { db } from '@/lib/db';
import { authorPath, sectionPath, seriesPath, topicPath } from '@/lib/i18n/addresses';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import type { AuthorPageView, PlaceView, SeriesView } from './types';

// Slugs are unique within a language only, so a slug may be one place's in Arabic and another's in English;
// the language that was asked for decides. The other one still finds the place, for the page to redirect.

interface Slugs {
  slugAr: string;
  slugEn: string;
}

interface Names extends Slugs {
  id: string;
  nameAr: string;
  nameEn: string;
}

type PathOf = (locale: Locale, slug: string) => string;

export async function findSection(locale: Locale, slug: string): Promise<PlaceView | null> {
  const row = preferred(await db().section.findMany({ where: eitherSlug(slug) }), locale, slug);
  return row && { ...toPlace(row, locale, sectionPath), description: localised(row, 'description', locale) };
}

export async function findTopic(locale: Locale, slug: string): Promise<PlaceView | null> {
  const row = preferred(await db().topic.findMany({ where: eitherSlug(slug) }), locale, slug);
  return row && { ...toPlace(row, locale, topicPath), description: localised(row, 'description', locale) };
}

export async function findSeries(locale: Locale, slug: string): Promise<SeriesView | null> {
  const row = preferred(await db().series.findMany({ where: eitherSlug(slug) }), locale, slug);
  return (
    row && {
      ...toPlace(row, locale, seriesPath),
      description: localised(row, 'description', locale),
      regular: row.regular,
    }
  );
}

/** An author's description is the biography. */
export async function findAuthor(locale: Locale, slug: string): Promise<AuthorPageView | null> {
  const row = preferred(await db().person.findMany({ where: eitherSlug(slug) }), locale, slug);
  return (
    row && {
      ...toPlace(row, locale, authorPath),
      description: localised(row, 'bio', locale),
      gender: row.gender,
      honorific: localised(row, 'honorific', locale),
      nameElsewhere: localised(row, 'name', otherLocale(locale)),
    }
  );
}

function eitherSlug(slug: string) {
  return { OR: [{ slugAr: slug }, { slugEn: slug }] };
}

function preferred<Row extends Slugs>(rows: Row[], locale: Locale, slug: string): Row | null {
  return rows.find((row) => localised(row, 'slug', locale) === slug) ?? rows[0] ?? null;
}

function toPlace(row: Names, locale: Locale, pathOf: PathOf): Omit<PlaceView, 'description'> {
  const elsewhere = otherLocale(locale);
  const slug = localised(row, 'slug', locale);
  return {
    id: row.id,
    slug,
    name: localised(row, 'name', locale),
    path: pathOf(locale, slug),
    twinPath: pathOf(elsewhere, localised(row, 'slug', elsewhere)),
  };
}
