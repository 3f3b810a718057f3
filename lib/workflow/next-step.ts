import type { ReviewStage, Work } from './permissions';

/** What decides which sentence tells a user what comes next with an edition. */
export interface Situation extends Work {
  /** Editors and administrators decide; authors write. */
  isEditor: boolean;
  /** Whether somebody in particular was asked for the review. */
  hasReviewer: boolean;
  /** Whether the user may not approve it because they wrote it. */
  isOwnText: boolean;
  isChangedSince: boolean;
  /** Whether an open release publishes it, as the page says. */
  isInRelease: boolean;
  /** Whether it is published at a moment by itself, as the page says; not where that was refused. */
  isScheduled: boolean;
  twoPeople: boolean;
}

const PUBLIC = { published: 'published', changed: 'changed', unpublished: 'withdrawn' } as const;

function editorStep({ state, stage, ...situation }: Situation) {
  if (stage === 'in_review') {
    if (situation.isOwnText) return 'editor.in_review_own';
    return situation.hasReviewer ? 'editor.in_review' : 'editor.in_review_anybody';
  }
  if (stage === 'approved') return situation.isChangedSince ? 'editor.approvedChanged' : 'editor.approved';
  if (stage === 'changes_requested') return 'editor.changes_requested';
  if (state !== 'draft') return `editor.${PUBLIC[state]}` as const;
  return situation.twoPeople ? 'editor.draftTwo' : 'editor.draft';
}

function authorStep({ state, stage, hasReviewer }: Situation) {
  if (state !== 'draft') return state === 'unpublished' ? 'author.withdrawn' : 'author.published';
  if (stage === 'in_review') return hasReviewer ? 'author.in_review' : 'author.in_review_anybody';
  return `author.${stage satisfies Exclude<ReviewStage, 'in_review'>}` as const;
}

/** Whether what comes next is that readers get it, with the release or at its moment. */
const waitsForReaders = ({ isInRelease, isScheduled, state, stage, isChangedSince }: Situation) =>
  (isInRelease || isScheduled) &&
  (state === 'draft' || state === 'unpublished') &&
  (stage === 'draft' || (stage === 'approved' && !isChangedSince));

/** The key of the sentence under `review.next`; null in the trash, and where it waits for a release or a moment, of which the page tells by itself. */
export function nextStep(situation: Situation) {
  if (situation.isTrashed || waitsForReaders(situation)) return null;
  if (situation.isArchived) return 'archived';
  return situation.isEditor ? editorStep(situation) : authorStep(situation);
}
