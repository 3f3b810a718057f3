import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import type { ListKey } from '@/lib/lists/types';

interface Chosen {
  entryId: string;
  locale: Locale;
}

/** The shape of a list: which entries, in which order, and how many readers see beside other things. */
interface Arrangement {
  entryIds: string[];
  shown: number;
  locales: Locale[];
}

/** A list as editors arranged it; `locales` are those a reader may be shown, the preferred one first. */
export async function findArrangement(key: ListKey, locale: Locale): Promise<Arrangement> {
  const list = await db().list.findUnique({
    where: { key },
    select: {
      shown: true,
      showsOtherLanguage: true,
      entries: { orderBy: { position: 'asc' }, select: { entryId: true } },
    },
  });
  return {
    entryIds: list?.entries.map((entry) => entry.entryId) ?? [],
    shown: list?.shown ?? 0,
    locales: list?.showsOtherLanguage ? [locale, otherLocale(locale)] : [locale],
  };
}

/** The publications that may fill an arrangement. */
export function withinArrangement({ entryIds, locales }: Arrangement): Prisma.PublicationWhereInput {
  return { entryId: { in: entryIds }, locale: { in: locales } };
}

/**
 * Rows in the list's order, one for each entry: the reader's own language where it is published, otherwise the
 * other one. Entries that are not on the shelf are passed over, so an unpublished piece leaves no hole.
 */
export function arrange<Row extends Chosen>({ entryIds, locales }: Arrangement, rows: Row[]): Row[] {
  const byPlace = new Map(rows.map((row) => [`${row.entryId} ${row.locale}`, row]));
  return entryIds.flatMap((entryId) => {
    const row = locales.map((locale) => byPlace.get(`${entryId} ${locale}`)).find((found) => found);
    return row ? [row] : [];
  });
}
