import type { EntryCardItem } from '@/lib/entry-cards/types';
import { fold } from '@/lib/i18n/fold';
import { type Locale, otherLocale } from '@/lib/i18n/locales';

/** The edition of a found piece whose title has the words: of two, the one in the language of the interface. */
export function foundEdition(
  { titles }: Pick<EntryCardItem, 'titles'>,
  query: string,
  preferred: Locale,
): { locale: Locale; title: string } | null {
  const words = fold(query).split(' ').filter(Boolean);
  const named = [preferred, otherLocale(preferred)].flatMap((locale) => {
    const title = titles[locale];
    return title ? [{ locale, title }] : [];
  });
  return named.find(({ title }) => words.every((word) => fold(title).includes(word))) ?? named.at(0) ?? null;
}
