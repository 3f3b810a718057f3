import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import { listReviewers } from './list-reviewers';
import { mayNotApprove } from './may-not-approve';
import type { BulkReviewer } from './types';

/** Everybody who can review, each with those of these editions for which they would be refused, because they wrote or submitted them. */
export async function listBulkReviewers(
  actor: Actor,
  editionIds: readonly string[],
): Promise<BulkReviewer[]> {
  permit(isEditorial(actor));
  const refused = await db().$queryRaw<{ userId: string; editionId: string }[]>`
    SELECT account."id" AS "userId", asked."id" AS "editionId"
      FROM "User" account CROSS JOIN unnest(${[...new Set(editionIds)]}::uuid[]) AS asked("id")
     WHERE account."role" IN ('editor', 'admin') AND account."deactivatedAt" IS NULL
       AND ${mayNotApprove(Prisma.sql`account."id"`, Prisma.sql`asked."id"`)}`;
  return (await listReviewers()).map((reviewer) => ({
    ...reviewer,
    refusedIds: refused.flatMap(({ userId, editionId }) => (userId === reviewer.id ? editionId : [])),
  }));
}
