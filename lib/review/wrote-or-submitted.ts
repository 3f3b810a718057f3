import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';

/**
 * Whether a user has written something of an edition's text since what readers have seen last, or submitted it. Whoever only corrected a
 * letter has written too: the other pair of eyes is somebody else's.
 */
export async function wroteOrSubmitted(
  client: Pick<Tx, '$queryRaw'>,
  { userId }: Pick<Actor, 'userId'>,
  editionId: string,
): Promise<boolean> {
  if (userId === null) return false;
  const did = wroteOrSubmittedSql(Prisma.sql`${userId}::uuid`, Prisma.sql`${editionId}::uuid`);
  const [row] = await client.$queryRaw<{ did: boolean }[]>`SELECT ${did} AS "did"`;
  return row?.did ?? false;
}

/** The same as a condition of a query. */
export const wroteOrSubmittedSql = (userId: Prisma.Sql, editionId: Prisma.Sql) => Prisma.sql`(
  EXISTS (
    SELECT FROM "EditionStep" step
    WHERE step."editionId" = ${editionId} AND step."userId" = ${userId}
      AND step."version" > coalesce((
        SELECT max(revision."documentVersion") FROM "PublicationVersion" version
        JOIN "Revision" revision ON revision."id" = version."revisionId"
        WHERE version."editionId" = ${editionId}), 0)
  ) OR coalesce((
    SELECT act."actorId" = ${userId} FROM "ReviewAct" act
    WHERE act."editionId" = ${editionId} AND act."kind" = 'submitted'
    ORDER BY act."createdAt" DESC, act."id" DESC LIMIT 1), false))`;
