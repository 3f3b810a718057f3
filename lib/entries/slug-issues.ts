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
  // The draft first: its row in the trash says who put it there.
  const [holder] = await tx.$queryRaw<Holder[]>`
    (SELECT edition."title", entry."createdById", entry."trashedAt", 1 AS "rank"
       FROM "Edition" edition JOIN "Entry" entry ON entry."id" = edition."entryId"
      WHERE edition."locale" = ${locale}::"Locale" AND edition."slugFolded" = ${slugFolded} AND edition."id" <> ${id}::uuid)
    UNION ALL
    (SELECT '', NULL, NULL, 2 FROM "Publication" publication
      WHERE publication."locale" = ${locale}::"Locale" AND publication."slugFolded" = ${slugFolded}
        AND publication."editionId" <> ${id}::uuid LIMIT 1)
    ORDER BY "rank" LIMIT 1`;
  if (!holder) return [];
  const { title, createdById, trashedAt } = holder;
  if (trashedAt === null || createdById === null) return [{ path: 'slug', key: 'slug.taken' }];
  return canSeeEntry(actor, { createdById })
    ? [{ path: 'slug', key: 'slug.takenInTrash', params: { title: title || '—' } }]
    : [{ path: 'slug', key: 'slug.takenInTrashOfOthers' }];
}

/** Of a published slug alone, nobody. */
interface Holder {
  title: string;
  createdById: string | null;
  trashedAt: Date | null;
}
