import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { foldSlug, isSlug } from '@/lib/i18n/slug';
import { findExchange } from './find-exchange';
import { canEditEdition, canSeeEntry } from './policy';

interface Addressed {
  id: string;
  locale: Locale;
}

/** The slugs that editions have for readers once a release goes live, by the id of the edition; null for one that is withdrawn. */
export type SlugsAfter = ReadonlyMap<string, string | null>;

/**
 * Checks that a draft may have this slug: that it is well formed, and that no other draft has one with the same folded form. A publication keeps its
 * former slug until the edition is published again, and a draft may wait for that: `publicSlugIssues` asks. Of a piece in the trash, which no list
 * shows, the issue says so, and it names the piece with which the actor may exchange addresses (./exchange-slugs.ts). The caller must hold `lockSlugs` if it stores the slug afterwards.
 */
export async function slugIssues(tx: Tx, actor: Actor, slug: string, edition: Addressed): Promise<Issue[]> {
  if (!isSlug(slug)) return [{ path: 'slug', key: 'slug.malformed' }];
  const [holder] = await tx.$queryRaw<Holder[]>`${draftWith(slug, edition, [])} LIMIT 1`;
  if (!holder) return [];
  const other = await findExchange(tx, edition.id, slug);
  if (!other || !canEditEdition(actor, other.entry, other)) return issuesOf(actor, holder);
  return [{ path: 'slug', key: 'slug.exchangeable', params: { title: other.title || '—' } }];
}

/**
 * Checks that readers may find an edition under this slug: no other publication has it, and no draft waits for it, unless readers find the edition there
 * already. Of the editions that change in the same transaction, what they have then counts.
 */
export async function publicSlugIssues(
  tx: Tx,
  actor: Actor,
  slug: string,
  edition: Addressed,
  after: SlugsAfter = new Map(),
): Promise<Issue[]> {
  if (!isSlug(slug)) return [{ path: 'slug', key: 'slug.malformed' }];
  const { id, locale } = edition;
  const slugFolded = foldSlug(slug);
  const changing = [...after.keys()];
  // The draft first: its row in the trash says who put it there.
  const [holder] = await tx.$queryRaw<Holder[]>`
    (${draftWith(slug, edition, changing)} AND NOT EXISTS (
      SELECT FROM "Publication" own WHERE own."editionId" = ${id}::uuid AND own."slugFolded" = ${slugFolded}))
    UNION ALL
    (SELECT '', NULL, NULL, publication."editionId", 2 FROM "Publication" publication
      WHERE publication."locale" = ${locale}::"Locale" AND publication."slugFolded" = ${slugFolded}
        AND publication."editionId" <> ALL(${[id, ...leaving(after, slugFolded)]}::uuid[]) LIMIT 1)
    UNION ALL
    (SELECT '', NULL, NULL, other."id", 3 FROM "Edition" other
      WHERE other."id" = ANY(${taking(after, slugFolded)}::uuid[]) AND other."id" <> ${id}::uuid
        AND other."locale" = ${locale}::"Locale" LIMIT 1)
    ORDER BY "rank" LIMIT 1`;
  if (holder?.rank === 2 && !after.has(holder.id)) return [{ path: 'slug', key: 'slug.notLeft' }];
  return holder ? issuesOf(actor, holder) : [];
}

const takes = (after: SlugsAfter, slugFolded: string) => (id: string) => {
  const slug = after.get(id);
  return typeof slug === 'string' && foldSlug(slug) === slugFolded;
};

function taking(after: SlugsAfter, slugFolded: string): string[] {
  return [...after.keys()].filter(takes(after, slugFolded));
}

function leaving(after: SlugsAfter, slugFolded: string): string[] {
  const isTaking = takes(after, slugFolded);
  return [...after.keys()].filter((id) => !isTaking(id));
}

/** Of a published slug alone, nobody. */
interface Holder {
  id: string;
  title: string;
  createdById: string | null;
  trashedAt: Date | null;
  rank: number;
}

/** The other draft that has a slug, unless it is among those that change. */
const draftWith = (slug: string, { id, locale }: Addressed, changing: readonly string[]) => Prisma.sql`
  SELECT edition."title", entry."createdById", entry."trashedAt", edition."id", 1 AS "rank"
    FROM "Edition" edition JOIN "Entry" entry ON entry."id" = edition."entryId"
   WHERE edition."locale" = ${locale}::"Locale" AND edition."slugFolded" = ${foldSlug(slug)}
     AND edition."id" <> ALL(${[id, ...changing]}::uuid[])`;

function issuesOf(actor: Actor, { title, createdById, trashedAt }: Holder): Issue[] {
  if (trashedAt === null || createdById === null) return [{ path: 'slug', key: 'slug.taken' }];
  return canSeeEntry(actor, { createdById })
    ? [{ path: 'slug', key: 'slug.takenInTrash', params: { title: title || '—' } }]
    : [{ path: 'slug', key: 'slug.takenInTrashOfOthers' }];
}
