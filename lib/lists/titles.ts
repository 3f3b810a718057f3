import type { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';

/** The columns of an entry that a list shows: its titles, and in which languages it is published. */
export const ENTRY_TITLES = {
  id: true,
  number: true,
  kind: true,
  editions: { select: { locale: true, title: true, publication: { select: { title: true } } } },
} satisfies Prisma.EntrySelect;

type TitledEntry = Prisma.EntryGetPayload<{ select: typeof ENTRY_TITLES }>;

type Titles = Record<Locale, string | null>;

/** Titles for actors who may see every draft: the published title where there is one, otherwise the draft's. */
export function titlesOf(entry: TitledEntry): Titles {
  const titles: Titles = { ar: null, en: null };
  for (const edition of entry.editions) titles[edition.locale] = edition.publication?.title ?? edition.title;
  return titles;
}

/** Titles for all other actors: the published title, and null where only a draft exists. */
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
