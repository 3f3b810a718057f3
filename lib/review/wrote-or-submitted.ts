import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';

/**
 * Whether the actor has written something of an edition's text since what readers have seen last, or submitted it. Whoever only corrected a
 * letter has written too: the other pair of eyes is somebody else's.
 */
export async function wroteOrSubmitted(
  client: Pick<Tx, '$queryRaw'>,
  actor: Pick<Actor, 'userId'>,
  editionId: string,
): Promise<boolean> {
  if (actor.userId === null) return false;
  const [row] = await client.$queryRaw<{ did: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "EditionStep" step
      WHERE step."editionId" = ${editionId}::uuid AND step."userId" = ${actor.userId}::uuid
        AND step."version" > coalesce((
          SELECT max(revision."documentVersion") FROM "PublicationVersion" version
          JOIN "Revision" revision ON revision."id" = version."revisionId"
          WHERE version."editionId" = ${editionId}::uuid), 0)
    ) OR coalesce((
      SELECT act."actorId" = ${actor.userId}::uuid FROM "ReviewAct" act
      WHERE act."editionId" = ${editionId}::uuid AND act."kind" = 'submitted'
      ORDER BY act."createdAt" DESC, act."id" DESC LIMIT 1), false) AS "did"`;
  return row?.did ?? false;
}
