import { Prisma } from '@/lib/generated/prisma/client';
import { authorPath } from '@/lib/i18n/addresses';
import { letterOf } from '@/lib/i18n/index-letters';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import type { NamePart } from '@/lib/i18n/name-part';
import { findPictures } from '@/lib/publications/pictures/find-pictures';
import { toPicture } from '@/lib/publications/pictures/picture-view';
import { findLetters } from './find-letters';
import { findNames } from './find-names';
import { namesUnder, personNames } from './name-source';
import type { AuthorsPage, ListedAuthor } from './types';

interface Row {
  id: string;
  key: string;
  slugAr: string;
  slugEn: string;
  nameAr: string;
  nameEn: string;
  honorificAr: string;
  honorificEn: string;
  roleAr: string;
  roleEn: string;
  photoId: string | null;
}

const COLUMNS = Prisma.sql`term."slugAr", term."slugEn", term."nameAr", term."nameEn", term."honorificAr", term."honorificEn",
  term."roleAr", term."roleEn", term."photoId"`;

/**
 * Everybody whom a published piece of the language names, in the order of their names: those who are with the institute, and where these
 * end, the first of those who were. Null when the index does not have what the page follows.
 */
export async function listAuthors(locale: Locale, part: NamePart): Promise<AuthorsPage | null> {
  const source = personNames(locale);
  const under = namesUnder(source, part.letter);
  const [letters, page] = await Promise.all([
    findLetters(source, part),
    findNames<Row>(source, part, { of: COLUMNS }),
  ]);
  if (!page) return null;
  const endsHere = !part.isFormer && page.later === null;
  const former = endsHere
    ? await findNames<Row>(source, { ...part, isFormer: true, after: null }, { of: COLUMNS })
    : null;
  const [present, before] = await authorsOf([page.rows, former?.rows ?? []], locale, under);
  return {
    letters,
    rows: present ?? [],
    earlier: page.earlier,
    later: page.later,
    former: { rows: before ?? [], later: former?.later ?? null },
  };
}

/** The same people with their portraits. */
async function authorsOf(groups: Row[][], locale: Locale, under: Locale): Promise<ListedAuthor[][]> {
  const photoIds = groups.flat().flatMap(({ photoId }) => photoId ?? []);
  const pictures = await findPictures(photoIds, 'delayed');
  const photoOf = ({ photoId }: Row) => {
    const photo = photoId === null ? undefined : pictures.get(photoId);
    return photo ? toPicture(photo, { locale, alt: null, crop: '1x1' }) : null;
  };
  return groups.map((rows) =>
    rows.map((row) => ({
      name: localised(row, 'name', locale),
      nameElsewhere: under === locale ? null : localised(row, 'name', otherLocale(locale)),
      honorific: localised(row, 'honorific', locale),
      role: localised(row, 'role', locale),
      path: authorPath(locale, localised(row, 'slug', locale)),
      letter: letterOf(row.key),
      photo: photoOf(row),
    })),
  );
}
