import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { foldSlug, isSlug } from '@/lib/i18n/slug';

/** Whether an edition may have this slug: its shape, and that no other edition's folds to the same. */
export async function slugIssues(tx: Tx, slug: string, locale: Locale, editionId: string): Promise<Issue[]> {
  if (!isSlug(slug)) return [{ path: 'slug', key: 'slug.malformed' }];
  const taken = await tx.edition.findFirst({
    where: { locale, slugFolded: foldSlug(slug), id: { not: editionId } },
    select: { id: true },
  });
  return taken ? [{ path: 'slug', key: 'slug.taken' }] : [];
}
