import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { listReviewers } from './list-reviewers';
import { readReviewRules } from './review-rules';
import type { BulkReviewer } from './types';

/** Everybody who can review, each with those of these editions for which they would be refused, because they wrote or submitted them. */
export async function listBulkReviewers(
  actor: Actor,
  editionIds: readonly string[],
): Promise<BulkReviewer[]> {
  permit(isEditorial(actor));
  const { twoPeople } = await readReviewRules(db());
  const refused = twoPeople ? await findWriters([...new Set(editionIds)]) : [];
  return (await listReviewers()).map((reviewer) => ({
    ...reviewer,
    refusedIds: refused.flatMap(({ userId, editionId }) => (userId === reviewer.id ? editionId : [])),
  }));
}

/** Whoever wrote or submitted each of the editions, as lib/review/wrote-or-submitted.ts asks it of one person; the steps are read once for everybody. */
export const findWriters = (editionIds: string[]) => db().$queryRaw<{ userId: string; editionId: string }[]>`
  WITH asked AS MATERIALIZED (
    SELECT chosen."id", coalesce((
        SELECT max(revision."documentVersion") FROM "PublicationVersion" version
        JOIN "Revision" revision ON revision."id" = version."revisionId"
        WHERE version."editionId" = chosen."id"), 0) AS "seen"
      FROM unnest(${editionIds}::uuid[]) AS chosen("id"))
  SELECT asked."id" AS "editionId", wrote."userId" FROM asked
    CROSS JOIN LATERAL (
      SELECT DISTINCT step."userId" FROM "EditionStep" step
      WHERE step."editionId" = asked."id" AND step."version" > asked."seen") wrote
  UNION
  SELECT asked."id", submitted."actorId" FROM asked
    CROSS JOIN LATERAL (
      SELECT act."actorId" FROM "ReviewAct" act WHERE act."editionId" = asked."id" AND act."kind" = 'submitted'
      ORDER BY act."createdAt" DESC, act."id" DESC LIMIT 1) submitted`;
