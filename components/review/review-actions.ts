import type { Reply } from '@/components/ui/reply';
import type { SeenText } from '@/lib/review/types';
import type { ReviewStage } from '@/lib/workflow/permissions';

/** What was seen of a review, and what is said. */
interface Decision {
  editionId: string;
  stage: ReviewStage;
  note: string;
}

type TextDecision = Decision & { seen: SeenText };

/** The server actions of a review. */
export interface ReviewActions {
  submit(input: TextDecision): Promise<Reply<unknown>>;
  withdrawSubmission(input: Decision): Promise<Reply<unknown>>;
  requestChanges(input: TextDecision): Promise<Reply<unknown>>;
  approve(input: TextDecision): Promise<Reply<unknown>>;
  assignReviewer(input: {
    editionId: string;
    reviewerId: string | null;
    dueOn: string | null;
  }): Promise<Reply<unknown>>;
  comment(input: { editionId: string; note: string }): Promise<Reply<unknown>>;
}
