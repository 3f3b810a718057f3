import type { Tx } from '@/lib/db';
import type { PublicationChange } from '@/lib/workflow/change-reasons';

interface Shown {
  entryId: string;
  editionId: string;
  /** The version that readers see from now on. */
  versionId: string;
  /** Why it took the place of another one; null for a first publishing, and for an update that changes nothing. */
  change: PublicationChange | null;
  /** Whether readers saw nothing of the edition before. */
  isFirst: boolean;
  /** Whether it may be behind until now. */
  isBehind: boolean;
  /** Whether it is an earlier version, which cannot follow a correction of today. */
  isRepeated: boolean;
}

/**
 * Notes after publishing which edition is behind: a correction marks the other one, until that is published with more than repaired typos. Whoever
 * follows a correction with one of their own does not mark the edition that was corrected first. The rows are written as they are, because
 * several editions may be published in one transaction, and without `updatedAt`, because nobody has changed the draft. Their entry is locked.
 * Answers the ids of those that are behind from now on.
 */
export async function markBehind(tx: Tx, shown: Shown): Promise<string[]> {
  const { entryId, editionId, versionId, change, isFirst, isRepeated, isBehind } = shown;
  const follows = !isRepeated && (isFirst || (change !== null && change.reason !== 'typo'));
  const followed =
    follows && isBehind
      ? await tx.$executeRaw`
        UPDATE "Edition" SET "behindSinceId" = NULL WHERE "id" = ${editionId}::uuid AND "behindSinceId" IS NOT NULL`
      : 0;
  if (change?.reason !== 'correction' || followed > 0) return [];
  const marked = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Edition" SET "behindSinceId" = ${versionId}::uuid
    WHERE "entryId" = ${entryId}::uuid AND "id" <> ${editionId}::uuid AND "behindSinceId" IS NULL
    RETURNING "id"`;
  return marked.map(({ id }) => id);
}
