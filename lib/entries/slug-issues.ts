import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { foldSlug, isSlug } from '@/lib/i18n/slug';

/**
 * Checks that an edition may have this slug: that it is well formed, and that no other draft or publication has one with the same
 * folded form. A publication keeps its former slug until the edition is published again. The caller must hold `lockSlugs` if
 * it stores the slug afterwards.
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
