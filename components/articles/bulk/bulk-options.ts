import type { PublicationChange } from '@/lib/workflow/change-reasons';
import type { BulkAct } from './bulk-plan';

/** What an act needs besides the pieces. */
export interface BulkOptions {
  change: PublicationChange | null;
  topicId: string | null;
  reviewerId: string | null;
  /** ISO date; '' leaves each edition the day that it has. */
  dueOn: string;
  reason: string;
}

export const NO_OPTIONS: BulkOptions = {
  change: { reason: 'facts' },
  ...{ topicId: null, reviewerId: null, dueOn: '', reason: '' },
};

/** Whether everything is chosen without which the act would do something else: nobody in the place of whoever was asked is no reviewer. */
export function isChosen(act: BulkAct, { topicId, reviewerId }: BulkOptions): boolean {
  if (act === 'topic') return topicId !== null;
  return act !== 'reviewer' || reviewerId !== null;
}
