import { isEditorial } from '@/lib/auth/is-editorial';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { visibleTo } from '@/lib/entries/visible-to';
import { Prisma } from '@/lib/generated/prisma/client';
import { dayOf } from '@/lib/i18n/dates';
import { mayNotApprove } from './may-not-approve';
import type { WaitingEdition } from './types';

const SUSPENDED: Prisma.UserWhereInput = { deactivatedAt: { not: null } };
/** Somebody who was asked for a review and reviews no more. */
const GONE: Prisma.UserWhereInput = { OR: [SUSPENDED, { role: 'author' }] };

const NAME = { select: { id: true, nameAr: true, nameEn: true } } as const;

/**
 * The editions that wait for the actor, those with the earliest day first: of editors what was submitted to them, to nobody in particular, to somebody
 * who reviews no more, or to somebody who has written the text, where two people are wanted; of whoever began a piece what changes were asked for, and of whoever submitted a change of what readers have seen, which only
 * editors make; of editors also what would wait for somebody who is gone.
 */
export async function listWaiting(actor: Actor, count: number): Promise<WaitingEdition[]> {
  const [userId, isEditor] = [requireUserId(actor), isEditorial(actor)];
  const entry = { trashedAt: null, archivedAt: null, ...visibleTo(actor) };
  const forReview: Prisma.EditionWhereInput = {
    stage: 'in_review',
    OR: [
      ...[{ reviewerId: userId }, { reviewerId: null }, { reviewer: GONE }],
      { id: { in: isEditor ? await findWrittenByReviewer(count) : [] } },
    ],
    entry,
  };
  const forCorrection: Prisma.EditionWhereInput = {
    stage: 'changes_requested',
    state: 'draft',
    entry: {
      AND: [entry, { OR: [{ createdById: userId }, ...(isEditor ? [{ createdBy: SUSPENDED }] : [])] }],
    },
  };
  const forUpdate = { id: { in: isEditor ? await findUpdates(userId, count) : [] }, entry };
  const rows = await db().edition.findMany({
    where: { OR: isEditor ? [forReview, forCorrection, forUpdate] : [forCorrection] },
    orderBy: [{ reviewDueOn: { sort: 'asc', nulls: 'last' } }, { updatedAt: 'asc' }, { id: 'asc' }],
    take: count,
    select: {
      ...{ locale: true, title: true, stage: true, reviewDueOn: true, reviewer: NAME },
      entry: { select: { id: true, kind: true, createdBy: NAME } },
    },
  });
  return rows.map(({ entry, reviewDueOn, ...edition }) => ({
    ...edition,
    ...{ entryId: entry.id, kind: entry.kind, by: entry.createdBy },
    dueOn: reviewDueOn && dayOf(reviewDueOn),
  }));
}

/** What was submitted to somebody who has written of the text and may not approve it. */
async function findWrittenByReviewer(count: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT edition."id" FROM "Edition" edition
    JOIN "Entry" entry ON entry."id" = edition."entryId" AND entry."trashedAt" IS NULL AND entry."archivedAt" IS NULL
    WHERE edition."stage" = 'in_review' AND edition."reviewerId" IS NOT NULL
      AND ${mayNotApprove(Prisma.sql`edition."reviewerId"`, Prisma.sql`edition."id"`)}
    ORDER BY edition."reviewDueOn" NULLS LAST, edition."updatedAt", edition."id" LIMIT ${count}`;
  return rows.map(({ id }) => id);
}

/** Changes of what readers have seen that were sent back, and that nobody else than this editor submitted last; or somebody who edits no more. */
async function findUpdates(userId: string, count: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT edition."id" FROM "Edition" edition
    JOIN "Entry" entry ON entry."id" = edition."entryId" AND entry."trashedAt" IS NULL AND entry."archivedAt" IS NULL
    CROSS JOIN LATERAL (
      SELECT act."actorId" FROM "ReviewAct" act WHERE act."editionId" = edition."id" AND act."kind" = 'submitted'
      ORDER BY act."createdAt" DESC, act."id" DESC LIMIT 1) submitted
    JOIN "User" submitter ON submitter."id" = submitted."actorId"
    WHERE edition."stage" = 'changes_requested' AND edition."state" <> 'draft'
      AND (submitter."id" = ${userId}::uuid OR submitter."deactivatedAt" IS NOT NULL OR submitter."role" = 'author')
    ORDER BY edition."reviewDueOn" NULLS LAST, edition."updatedAt", edition."id" LIMIT ${count}`;
  return rows.map(({ id }) => id);
}
