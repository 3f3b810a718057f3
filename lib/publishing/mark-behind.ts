import type { Tx } from '@/lib/db';
import type { PublicationChange } from '@/lib/workflow/change-reasons';

interface Shown {
  entryId: string;
  editionId: string;
  /** Whether it is the language of the original, which the other one follows. */
  isSource: boolean;
  /** The version that readers see from now on, and since when. */
  versionId: string;
  at: Date;
  /** Why it took the place of another one; null for a first publishing, and for an update that changes nothing. */
  change: PublicationChange | null;
  /** Whether the piece has no other edition. */
  isAlone: boolean;
  /** Whether readers saw nothing of the edition before. */
  isFirst: boolean;
  /** Whether it may be behind until now. */
  isBehind: boolean;
  /** Whether it is an earlier version, which cannot follow an update of today. */
  isRepeated: boolean;
}

/**
 * Notes after publishing which edition is behind: a correction marks the other one, and so do new facts of the language of the original,
 * until that other one is published with more than repaired typos. Whoever follows with a correction of their own does not mark the edition that was
 * corrected first; new facts are new to it, whatever they also follow. What was published at the same moment, in one release, is not behind
 * either. The rows are written as they are, because several editions may be published in one transaction, and without `updatedAt`, because nobody has
 * changed the draft. Their entry is locked.
 * Answers the ids of those that are behind from now on.
 */
export async function markBehind(tx: Tx, shown: Shown): Promise<string[]> {
  const { entryId, editionId, versionId, at, change, isFirst, isRepeated, isBehind } = shown;
  const follows = !isRepeated && (isFirst || (change !== null && change.reason !== 'typo'));
  const followed =
    follows && isBehind
      ? await tx.$executeRaw`
        UPDATE "Edition" SET "behindSinceId" = NULL WHERE "id" = ${editionId}::uuid AND "behindSinceId" IS NOT NULL`
      : 0;
  const isAnswer = followed > 0 && change?.reason === 'correction';
  if (!leavesOthersBehind(shown) || isAnswer) return [];
  const marked = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Edition" edition SET "behindSinceId" = ${versionId}::uuid
    WHERE "entryId" = ${entryId}::uuid AND "id" <> ${editionId}::uuid AND "behindSinceId" IS NULL
      AND NOT EXISTS (
        SELECT FROM "PublicationVersion" version
        WHERE version."editionId" = edition."id" AND version."publishedAt" = ${at} AND version."changeReason" IS DISTINCT FROM 'typo')
    RETURNING "id"`;
  return marked.map(({ id }) => id);
}

function leavesOthersBehind({ change, isSource, isAlone }: Shown): boolean {
  if (isAlone) return false;
  return change?.reason === 'correction' || (change?.reason === 'facts' && isSource);
}
