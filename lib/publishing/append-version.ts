import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { PublicationChange } from '@/lib/workflow/change-reasons';

export interface ShownVersion {
  editionId: string;
  revisionId: string;
  /** The earlier version that is published again. */
  sourceId: string | null;
  at: Date;
  /** What readers see until then, which is the last version; null where they see nothing. */
  former: { number: number } | null;
  /** Why it takes the place of what readers see; null where they see nothing. */
  change: PublicationChange | null;
}

/**
 * Appends what readers see from now on to all that they saw of each edition, which must be locked. A trigger ends the version before it as soon as the
 * publication names this one. Answers the ids of the versions by those of the editions.
 */
export async function appendVersions(
  tx: Tx,
  actor: Actor,
  shown: readonly ShownVersion[],
): Promise<Map<string, string>> {
  const unseen = shown.flatMap(({ former, editionId }) => (former ? [] : [editionId]));
  const last = await lastVersionNumbers(tx, unseen);
  const rows = await tx.publicationVersion.createManyAndReturn({
    data: shown.map(({ at, change, former, ...version }) => ({
      ...version,
      number: (former?.number ?? last.get(version.editionId) ?? 0) + 1,
      publishedAt: at,
      publishedById: actor.userId,
      changeReason: change?.reason ?? null,
      correctionNote: change?.reason === 'correction' ? change.note : null,
    })),
    select: { id: true, editionId: true },
  });
  return new Map(rows.map(({ id, editionId }) => [editionId, id]));
}

/** How often each of these editions was published, of those that were. */
async function lastVersionNumbers(tx: Tx, editionIds: readonly string[]): Promise<Map<string, number>> {
  if (editionIds.length === 0) return new Map();
  const rows = await tx.publicationVersion.groupBy({
    by: ['editionId'],
    where: { editionId: { in: [...editionIds] } },
    _max: { number: true },
  });
  return new Map(rows.map(({ editionId, _max }) => [editionId, _max.number ?? 0]));
}
