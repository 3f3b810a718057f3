import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { foldSlug, suggestSlug } from '@/lib/i18n/slug';

/**
 * A slug made from the title that no other edition has, on the desk or on the shelf: `title`, else `title-2`,
 * `title-3` … or '' for no title. Whoever writes it afterwards holds `lockSlugs`.
 */
export async function freeSlug(tx: Tx, title: string, locale: Locale, editionId: string): Promise<string> {
  const base = suggestSlug(title, locale);
  if (base === '') return '';
  const slugFolded = { startsWith: foldSlug(base) };
  const select = { slugFolded: true };
  const taken = [
    ...(await tx.edition.findMany({ where: { locale, slugFolded, id: { not: editionId } }, select })),
    ...(await tx.publication.findMany({
      where: { locale, slugFolded, editionId: { not: editionId } },
      select,
    })),
  ];
  const folded = new Set(taken.map((other) => other.slugFolded));
  let slug = base;
  for (let number = 2; folded.has(foldSlug(slug)); number++) slug = `${base}-${number}`;
  return slug;
}
