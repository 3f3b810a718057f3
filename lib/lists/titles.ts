import type { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';

/** What a list needs to know of an entry: its titles, and what of it readers can open. */
export const ENTRY_TITLES = {
  id: true,
  number: true,
  kind: true,
  editions: { select: { locale: true, title: true, publication: { select: { title: true } } } },
} satisfies Prisma.EntrySelect;

type TitledEntry = Prisma.EntryGetPayload<{ select: typeof ENTRY_TITLES }>;

type Titles = Record<Locale, string | null>;

/** For those who may see every desk: as readers see them where published, otherwise as they stand on the desk. */
export function titlesOf(entry: TitledEntry): Titles {
  const titles: Titles = { ar: null, en: null };
  for (const edition of entry.editions) titles[edition.locale] = edition.publication?.title ?? edition.title;
  return titles;
}

/** For everybody else: what stands on the shelf, and null where the desk alone has a title. */
export function publishedTitles(entry: TitledEntry): Titles {
  const titles: Titles = { ar: null, en: null };
  for (const edition of entry.editions) titles[edition.locale] = edition.publication?.title ?? null;
  return titles;
}

export function publishedLocales(entry: TitledEntry): Record<Locale, boolean> {
  const published = { ar: false, en: false };
  for (const edition of entry.editions) published[edition.locale] = edition.publication !== null;
  return published;
}
