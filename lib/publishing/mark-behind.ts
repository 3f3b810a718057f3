import type { Tx } from '@/lib/db';
import type { PublicationChange } from '@/lib/workflow/change-reasons';

export interface ShownEdition {
  entryId: string;
  editionId: string;
  /** Whether it is the language of the original, which the other one follows. */
  isSource: boolean;
  /** The version that readers see from now on. */
  versionId: string;
  /** Why it took the place of another one; null for a first publishing, and for an update that changes nothing. */
  change: PublicationChange | null;
  /** Whether the piece has no other edition. */
  isAlone: boolean;
  /** Whether readers saw nothing of the edition before. */
  isFirst: boolean;
  /** Whether it is behind until now. */
  isBehind: boolean;
  /** Whether it is an earlier version, which cannot follow an update of today. */
  isRepeated: boolean;
}

export interface MarkedEdition {
  id: string;
  /** The version that it does not follow. */
  versionId: string;
}

/**
 * Notes after publishing which editions are behind: a correction marks the other one, and so do new facts of the language of the original,
 * until that other one is published with more than repaired typos. Whoever follows with a correction of their own does not mark the edition that was
 * corrected first; new facts are new to it, whatever they also follow. What was published at the same moment, in one release, is not behind
 * either. The rows are written without `updatedAt`, because nobody has changed the draft. Their entries are locked, and the new versions are stored.
 * Answers those that are behind from now on.
 */
export async function markBehind(tx: Tx, shown: readonly ShownEdition[], at: Date): Promise<MarkedEdition[]> {
  const following = shown.filter((each) => each.isBehind && follows(each)).map(({ editionId }) => editionId);
  if (following.length > 0)
    await tx.$executeRaw`
      UPDATE "Edition" SET "behindSinceId" = NULL WHERE "id" = ANY(${following}::uuid[]) AND "behindSinceId" IS NOT NULL`;
  const isAnswer = ({ editionId, change }: ShownEdition) =>
    change?.reason === 'correction' && following.includes(editionId);
  const leading = shown.filter((each) => leavesOthersBehind(each) && !isAnswer(each));
  if (leading.length === 0) return [];
  const rows = leading.map(({ entryId, editionId, versionId }) => ({ entryId, editionId, versionId }));
  return tx.$queryRaw<MarkedEdition[]>`
    UPDATE "Edition" edition SET "behindSinceId" = shown."versionId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS shown("entryId" uuid, "editionId" uuid, "versionId" uuid)
    WHERE edition."entryId" = shown."entryId" AND edition."id" <> shown."editionId" AND edition."behindSinceId" IS NULL
      AND NOT EXISTS (
        SELECT FROM "PublicationVersion" version
        WHERE version."editionId" = edition."id" AND version."publishedAt" = ${at} AND version."changeReason" IS DISTINCT FROM 'typo')
    RETURNING edition."id", shown."versionId"`;
}

const follows = ({ isRepeated, isFirst, change }: ShownEdition) =>
  !isRepeated && (isFirst || (change !== null && change.reason !== 'typo'));

function leavesOthersBehind({ change, isSource, isAlone }: ShownEdition): boolean {
  if (isAlone) return false;
  return change?.reason === 'correction' || (change?.reason === 'facts' && isSource);
}
