import { isEditorial } from '@/lib/auth/is-editorial';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { visibleTo } from '@/lib/entries/visible-to';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isoDate } from '@/lib/i18n/dates';
import type { WaitingEdition } from './types';

const NAME = { select: { id: true, nameAr: true, nameEn: true } } as const;

/**
 * The editions that wait for the actor, those with the earliest day first: of editors what was submitted to them or to nobody in particular; of
 * whoever began a piece what changes were asked for.
 */
export async function listWaiting(actor: Actor, count: number): Promise<WaitingEdition[]> {
  const userId = requireUserId(actor);
  const open = { trashedAt: null, archivedAt: null };
  const forReview: Prisma.EditionWhereInput = {
    stage: 'in_review',
    OR: [{ reviewerId: userId }, { reviewerId: null }],
    entry: { ...open, ...visibleTo(actor) },
  };
  const forCorrection: Prisma.EditionWhereInput = {
    stage: 'changes_requested',
    entry: { ...open, createdById: userId },
  };
  const rows = await db().edition.findMany({
    where: { OR: isEditorial(actor) ? [forReview, forCorrection] : [forCorrection] },
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
    dueOn: reviewDueOn && isoDate(reviewDueOn),
  }));
}
