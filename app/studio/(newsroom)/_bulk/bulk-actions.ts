import { findChoicesAction } from '@/app/studio/(newsroom)/_piece/actions';
import type { BulkActions } from '@/components/articles/bulk/bulk-actions';
import {
  bulkArchiveAction,
  bulkPublishAction,
  bulkReviewerAction,
  bulkReviewersAction,
  bulkTopicAction,
  bulkTrashAction,
  bulkWithdrawAction,
} from './actions';

/** The server actions of what is done to several pieces at once. */
export const BULK_ACTIONS: BulkActions = {
  publish: bulkPublishAction,
  withdraw: bulkWithdrawAction,
  reviewer: bulkReviewerAction,
  topic: bulkTopicAction,
  archive: bulkArchiveAction,
  trash: bulkTrashAction,
  findReviewers: bulkReviewersAction,
  find: findChoicesAction,
};
