import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { foldSlug, suggestSlug } from '@/lib/i18n/slug';

/** A slug made from the title that no other edition has: `title`, else `title-2`, `title-3` … or '' for no title. */
export async function freeSlug(tx: Tx, title: string, locale: Locale, editionId: string): Promise<string> {
  const base = suggestSlug(title, locale);
  if (base === '') return '';
  const taken = await tx.edition.findMany({
    where: { locale, slugFolded: { startsWith: foldSlug(base) }, id: { not: editionId } },
    select: { slugFolded: true },
  });
  const folded = new Set(taken.map((edition) => edition.slugFolded));
  let slug = base;
  for (let number = 2; folded.has(foldSlug(slug)); number++) slug = `${base}-${number}`;
  return slug;
}
