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

export function titlesOf(entry: TitledEntry): Record<Locale, string | null> {
  const titles: Record<Locale, string | null> = { ar: null, en: null };
  for (const edition of entry.editions) titles[edition.locale] = edition.publication?.title ?? edition.title;
  return titles;
}

export function publishedLocales(entry: TitledEntry): Record<Locale, boolean> {
  const published = { ar: false, en: false };
  for (const edition of entry.editions) published[edition.locale] = edition.publication !== null;
  return published;
}
