import { readersDb } from '@/lib/db';
import { authorPath, sectionPath, seriesPath, topicPath } from '@/lib/i18n/addresses';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { type TermTable, termKey, termsKey } from '@/lib/public-changes/keys';
import { askedOnce, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { profilesIn } from '@/lib/workflow/profile-address';
import { findBySlug } from './find-by-slug';
import type { SeriesView } from './issues/types';
import { findPictures } from './pictures/find-pictures';
import { toPicture } from './pictures/picture-view';
import type { AuthorPageView, CollectionView } from './types';

interface Names {
  id: string;
  slugAr: string;
  slugEn: string;
  nameAr: string;
  nameEn: string;
}

export interface SectionView extends CollectionView {
  /** The list that opens its page; null for none. */
  openingId: string | null;
}

type PathOf = (locale: Locale, slug: string) => string;

export async function findSection(locale: Locale, slug: string): Promise<SectionView | null> {
  const row = await findOnce('Section', locale, slug, () => findBySlug(readersDb().section, locale, slug));
  return (
    row && {
      ...toCollection(row, locale, sectionPath),
      description: localised(row, 'description', locale),
      openingId: row.openingId,
    }
  );
}

export async function findTopic(locale: Locale, slug: string): Promise<CollectionView | null> {
  const row = await findOnce('Topic', locale, slug, () => findBySlug(readersDb().topic, locale, slug));
  return (
    row && { ...toCollection(row, locale, topicPath), description: localised(row, 'description', locale) }
  );
}

export async function findSeries(locale: Locale, slug: string): Promise<SeriesView | null> {
  const row = await findOnce('Series', locale, slug, () => findBySlug(readersDb().series, locale, slug));
  return (
    row && {
      ...toCollection(row, locale, seriesPath),
      description: localised(row, 'description', locale),
      periodicity: row.periodicity,
    }
  );
}

/** An author's description is the biography. */
export async function findAuthor(locale: Locale, slug: string): Promise<AuthorPageView | null> {
  const row = await findOnce('Person', locale, slug, () => findBySlug(readersDb().person, locale, slug));
  return (
    row && {
      ...toCollection(row, locale, authorPath),
      description: localised(row, 'bio', locale),
      gender: row.gender,
      honorific: localised(row, 'honorific', locale),
      nameElsewhere: localised(row, 'name', otherLocale(locale)),
      role: localised(row, 'role', locale),
      isFormer: row.standing === 'former',
      orcid: row.orcid,
      profiles: profilesIn(row.addresses),
      photo: await photoOf(row, locale),
    }
  );
}

/** A portrait, cut to a square. */
async function photoOf({ photoId }: { photoId: string | null }, locale: Locale) {
  const row = photoId === null ? undefined : (await findPictures([photoId], 'delayed')).get(photoId);
  return row ? toPicture(row, { locale, alt: null, crop: '1x1' }) : null;
}

function findOnce<Row extends Names>(
  table: TermTable,
  locale: Locale,
  slug: string,
  find: () => Promise<Row | null>,
): Promise<Row | null> {
  return askedOnce(`${table} ${locale} ${slug}`, async () => {
    const row = await recorded(find);
    recordReads([termsKey(table), ...(row ? [termKey(row.id)] : [])], 'delayed');
    return row;
  });
}

function toCollection(row: Names, locale: Locale, pathOf: PathOf): Omit<CollectionView, 'description'> {
  const elsewhere = otherLocale(locale);
  const slug = localised(row, 'slug', locale);
  return {
    id: row.id,
    slug,
    name: localised(row, 'name', locale),
    path: pathOf(locale, slug),
    translationPath: pathOf(elsewhere, localised(row, 'slug', elsewhere)),
  };
}
