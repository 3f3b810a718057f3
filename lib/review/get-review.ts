import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canSeeEntry, mayDo } from '@/lib/entries/policy';
import { found } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { dayOf } from '@/lib/i18n/dates';
import { isUuid } from '@/lib/is-uuid';
import { ACT_COLUMNS, toActView } from './act-view';
import { isChangedSinceReview, REVIEWED_COLUMNS } from './is-changed-since-review';
import { listReviewersOf } from './list-reviewers';
import { readReviewRules } from './review-rules';
import type { ReviewActView, ReviewVerb, ReviewView } from './types';
import { wroteOrSubmitted } from './wrote-or-submitted';

/** How many of the last acts are shown beside the text; the timeline shows all. */
const SHOWN_ACTS = 20;

const VERBS: ReviewVerb[] = [
  ...(['submit', 'withdrawSubmission', 'requestChanges', 'approve', 'assignReviewer', 'comment'] as const),
];

const COLUMNS = {
  ...{ id: true, state: true, stage: true, reviewDueOn: true, ...REVIEWED_COLUMNS },
  reviewer: { select: { id: true, nameAr: true, nameEn: true, role: true, deactivatedAt: true } },
  reviewedRevision: { select: { number: true } },
  reviewActs: {
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN_ACTS,
    select: ACT_COLUMNS,
  },
  entry: { select: { kind: true, createdById: true, trashedAt: true, archivedAt: true } },
} satisfies Prisma.EditionSelect;

/** The review of an edition and what the actor may do in it. Throws `not_found`. */
export async function getReview(actor: Actor, editionId: string): Promise<ReviewView> {
  const row = isUuid(editionId)
    ? await db().edition.findUnique({ where: { id: editionId }, select: COLUMNS })
    : null;
  const edition = found(row && canSeeEntry(actor, row.entry) ? row : null);
  const can = Object.fromEntries(
    VERBS.map((verb) => [verb, mayDo(actor, verb, edition.entry, edition)]),
  ) as ReviewView['can'];
  const { twoPeople } = await readReviewRules(db());
  const decision = edition.stage === 'draft' ? null : await findDecision(edition.id);
  return {
    stage: edition.stage,
    revision: edition.reviewedRevision?.number ?? null,
    decision,
    isChangedSince: edition.reviewedRevision !== null && isChangedSinceReview(edition),
    reviewer: await presentReviewer(edition, twoPeople),
    dueOn: edition.reviewDueOn && dayOf(edition.reviewDueOn),
    acts: edition.reviewActs.map(toActView),
    ...{ can, twoPeople },
    isOwnText: twoPeople && can.approve && (await wroteOrSubmitted(db(), actor, edition.id)),
    reviewers: can.assignReviewer ? await listReviewersOf(edition.id) : [],
  };
}

/**
 * Somebody whose account was suspended, who became an author, or who wrote the text where two people are wanted, reviews nothing any more: any editor
 * does.
 */
async function presentReviewer(
  { id: editionId, reviewer }: Prisma.EditionGetPayload<{ select: typeof COLUMNS }>,
  twoPeople: boolean,
): Promise<ReviewView['reviewer']> {
  if (!reviewer || reviewer.deactivatedAt !== null || !isEditorial(reviewer)) return null;
  const { id, nameAr, nameEn } = reviewer;
  if (twoPeople && (await wroteOrSubmitted(db(), { userId: id }, editionId))) return null;
  return { id, nameAr, nameEn };
}

/** The last act that was no comment and no assignment. */
async function findDecision(editionId: string): Promise<ReviewActView | null> {
  const row = await db().reviewAct.findFirst({
    where: { editionId, kind: { in: ['submitted', 'changes_requested', 'approved'] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: ACT_COLUMNS,
  });
  return row && toActView(row);
}
