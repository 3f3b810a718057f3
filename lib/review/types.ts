import type { NameRef } from '@/lib/entries/types';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { ReviewStage } from '@/lib/workflow/permissions';

/** Greatest length in characters of what is said in a review. */
export const REVIEW_NOTE_MAX = 2_000;

export type ReviewActKind =
  | 'submitted'
  | 'taken_back'
  | 'changes_requested'
  | 'approved'
  | 'assigned'
  | 'commented';

/** What was done or said in a review. */
export interface ReviewActView {
  id: string;
  kind: ReviewActKind;
  /** What was said; '' where nothing was. */
  note: string;
  by: NameRef;
  at: Date;
  /** The number of the revision that it is about; null while the edition has no revision. */
  revision: number | null;
  /** To whom the review was given, and until which day; of `assigned` alone. */
  reviewer: NameRef | null;
  dueOn: string | null;
}

/** The text and the fields beside it, as a user sees them who decides about them. */
export interface SeenText {
  documentVersion: number;
  /** The version of the edition's own fields and that of the piece's added up: both only grow. */
  fieldsSum: number;
}

/** What the signed-in user may do in the review of an edition. */
export type ReviewVerb =
  | 'submit'
  | 'withdrawSubmission'
  | 'requestChanges'
  | 'approve'
  | 'assignReviewer'
  | 'comment';

/** The review of an edition, for the screen where it is written. */
export interface ReviewView {
  stage: ReviewStage;
  /** The number of the revision that was submitted or approved last. */
  revision: number | null;
  /** Whether the text or a field is another than what was submitted or approved. */
  isChangedSince: boolean;
  reviewer: NameRef | null;
  /** ISO date. */
  dueOn: string | null;
  /** The submission or the decision that the stage comes from; null in a draft. */
  decision: ReviewActView | null;
  /** The last acts, the latest first. */
  acts: ReviewActView[];
  can: Record<ReviewVerb, boolean>;
  /** Whether the user wrote the text, and the rules want somebody else to approve it. */
  isOwnText: boolean;
  /** Whether nothing is published that nobody else has approved. */
  twoPeople: boolean;
  /** Who can be asked for the review; empty for users who cannot ask. */
  reviewers: NameRef[];
}

/** Somebody who can be asked to review several editions. */
export interface BulkReviewer extends NameRef {
  /** The editions that they may not review. */
  refusedIds: string[];
}

export interface ReviewRules {
  /** Whoever wrote or submitted a text does not approve it, and nothing is published unapproved. */
  twoPeople: boolean;
}

/** An edition that waits for something to be done. */
export interface WaitingEdition {
  entryId: string;
  kind: Kind;
  locale: Locale;
  title: string;
  stage: ReviewStage;
  reviewer: NameRef | null;
  dueOn: string | null;
  by: NameRef;
}
