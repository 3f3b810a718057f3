import type { ReviewActions } from '@/components/review/review-actions';
import {
  approveAction,
  assignReviewerAction,
  commentAction,
  requestChangesAction,
  submitAction,
  withdrawSubmissionAction,
} from './actions';

/** The server actions of a review. */
export const REVIEW_ACTIONS: ReviewActions = {
  submit: submitAction,
  withdrawSubmission: withdrawSubmissionAction,
  requestChanges: requestChangesAction,
  approve: approveAction,
  assignReviewer: assignReviewerAction,
  comment: commentAction,
};
