import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { foldSlug, isSlug } from '@/lib/i18n/slug';
import { canSeeEntry } from './policy';

/**
 * Checks that an edition may have this slug: that it is well formed, and that no other draft or publication has one with the same
 * folded form. A publication keeps its former slug until the edition is published again. Of a piece in the trash, which no list shows,
 * the issue says so. The caller must hold `lockSlugs` if it stores the slug afterwards.
 */
export async function slugIssues(
  tx: Tx,
  actor: Actor,
  slug: string,
  { id, locale }: { id: string; locale: Locale },
): Promise<Issue[]> {
  if (!isSlug(slug)) return [{ path: 'slug', key: 'slug.malformed' }];
  const slugFolded = foldSlug(slug);
  const holder = await tx.edition.findFirst({
    where: { locale, slugFolded, id: { not: id } },
    select: { title: true, entry: { select: { createdById: true, trashedAt: true } } },
  });
  // Its row in the trash says who put it there.
  if (holder?.entry.trashedAt)
    return canSeeEntry(actor, holder.entry)
      ? [{ path: 'slug', key: 'slug.takenInTrash', params: { title: holder.title || '—' } }]
      : [{ path: 'slug', key: 'slug.takenInTrashOfOthers' }];
  const published = await tx.publication.count({ where: { locale, slugFolded, editionId: { not: id } } });
  return holder || published > 0 ? [{ path: 'slug', key: 'slug.taken' }] : [];
}
