import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { isChangedSinceReview, type ReviewedColumns } from '@/lib/review/is-changed-since-review';
import { readReviewRules } from '@/lib/review/review-rules';
import type { ReviewStage } from '@/lib/workflow/permissions';

export type CheckedReview = ReviewedColumns & { stage: ReviewStage };

/** Of a frozen text that was allowed to readers before. */
export const APPROVED_BEFORE: CheckedReview = {
  ...{
    stage: 'approved',
    textHash: null,
    fieldsHash: null,
    reviewedTextHash: null,
    reviewedFieldsHash: null,
  },
};

/** What the review of a text has to say about publishing it: a warning, or with the rule of two people what forbids it. */
export async function approvalIssues(
  tx: Pick<Tx, 'setting'>,
  edition: CheckedReview,
): Promise<{ issues: Issue[]; warnings: Issue[] }> {
  const key = keyOf(edition);
  if (key === null) return { issues: [], warnings: [] };
  const { twoPeople } = await readReviewRules(tx);
  if (twoPeople) return { issues: [{ path: 'review', key: `publish.two.${key}` }], warnings: [] };
  // Without the rule, most texts are published by those who wrote them.
  return {
    issues: [],
    warnings: key !== 'notSubmitted' ? [{ path: 'review', key: `publish.${key}` }] : [],
  };
}

function keyOf(edition: CheckedReview) {
  if (edition.stage === 'draft') return 'notSubmitted';
  if (edition.stage === 'in_review') return 'inReview';
  if (edition.stage === 'changes_requested') return 'changesRequested';
  return isChangedSinceReview(edition) ? 'changedSinceApproved' : null;
}
