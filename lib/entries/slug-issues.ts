import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { foldSlug, isSlug } from '@/lib/i18n/slug';

/**
 * Whether an edition may have this slug: its shape, and that no other edition's folds to the same, neither on the desk
 * nor on the shelf, where a former slug stays until the piece is published again. Whoever writes the slug afterwards
 * holds `lockSlugs`.
 */
export async function slugIssues(tx: Tx, slug: string, locale: Locale, editionId: string): Promise<Issue[]> {
  if (!isSlug(slug)) return [{ path: 'slug', key: 'slug.malformed' }];
  const slugFolded = foldSlug(slug);
  const drafts = await tx.edition.count({ where: { locale, slugFolded, id: { not: editionId } } });
  const published = await tx.publication.count({
    where: { locale, slugFolded, editionId: { not: editionId } },
  });
  return drafts + published > 0 ? [{ path: 'slug', key: 'slug.taken' }] : [];
}
