import { Prisma } from '@/lib/generated/prisma/client';
import { authorPath, LISTED_KINDS } from '@/lib/i18n/addresses';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { type Locale, localised } from '@/lib/i18n/locales';
import { piecesKey, termKey, termsKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { NAMED_PEOPLE } from './list-source';
import { findPictures } from './pictures/find-pictures';
import { toPicture } from './pictures/picture-view';
import { queryOnce } from './query-once';
import type { ListedAuthor } from './types';

/** Authors that one page lists. */
const MAX_LISTED = 1_000;

interface Row {
  id: string;
  slugAr: string;
  slugEn: string;
  nameAr: string;
  nameEn: string;
  honorificAr: string;
  honorificEn: string;
  roleAr: string;
  roleEn: string;
  standing: string;
  photoId: string | null;
}

/** Everybody whom a published piece of the language names, in the order of their names, and former colleagues after all others. */
export async function listAuthors(locale: Locale): Promise<ListedAuthor[]> {
  const rows = await queryOnce<Row>(Prisma.sql`
    SELECT person."id", person."slugAr", person."slugEn", person."nameAr", person."nameEn", person."honorificAr", person."honorificEn",
      person."roleAr", person."roleEn", person."standing", person."photoId"
    FROM "Person" person
    WHERE (
      SELECT true FROM ${NAMED_PEOPLE} WHERE p."isListed" AND p."personId" = person."id" AND p."locale" = ${locale}::"Locale"
      ORDER BY p."datelineAt" DESC LIMIT 1
    ) IS NOT NULL
    ORDER BY person."nameFolded", person."id" LIMIT ${MAX_LISTED}`);
  const pieces = LISTED_KINDS.map((kind) => piecesKey(kind, locale));
  recordReads([termsKey('Person'), ...pieces, ...rows.map(({ id }) => termKey(id))], 'delayed');
  const pictures = await findPictures(
    rows.flatMap(({ photoId }) => photoId ?? []),
    'delayed',
  );
  const authors = rows.map((row) => {
    const photo = row.photoId === null ? undefined : pictures.get(row.photoId);
    return {
      name: localised(row, 'name', locale),
      honorific: localised(row, 'honorific', locale),
      role: localised(row, 'role', locale),
      isFormer: row.standing === 'former',
      path: authorPath(locale, localised(row, 'slug', locale)),
      photo: photo ? toPicture(photo, { locale, alt: null, crop: '1x1' }) : null,
    };
  });
  return authors.sort(byStandingAndName(locale));
}

function byStandingAndName(locale: Locale) {
  const { compare } = new Intl.Collator(INTL_TAGS[locale]);
  return (one: ListedAuthor, other: ListedAuthor) =>
    Number(one.isFormer) - Number(other.isFormer) || compare(one.name, other.name);
}
