import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { foldSlug, suggestSlug } from '@/lib/i18n/slug';

/**
 * Makes a slug from the title that no other draft or publication has: `title`, else `title-2`, `title-3` … or '' when nothing can be
 * made of the title. The caller must hold `lockSlugs` if it stores the slug afterwards.
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
