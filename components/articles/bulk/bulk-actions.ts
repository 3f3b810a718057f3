import type { Reply } from '@/components/ui/reply';
import type { NameRef } from '@/lib/entries/types';
import type { BulkReviewer } from '@/lib/review/types';
import type { PublicationChange } from '@/lib/workflow/change-reasons';

type Done = Promise<Reply<unknown>>;

/** The server actions of what is done to several pieces at once, each about one of them. */
export interface BulkActions {
  publish(input: {
    editionId: string;
    documentVersion: number;
    fieldsVersion: number;
    entryVersion: number;
    change: PublicationChange | null;
  }): Done;
  withdraw(input: { editionId: string }): Done;
  /** Without a day, the edition keeps the one that it has. */
  reviewer(input: { editionId: string; reviewerId: string; dueOn: string | undefined }): Done;
  topic(input: { entryId: string; topicId: string }): Done;
  archive(input: { entryId: string }): Done;
  trash(input: { entryId: string; reason: string }): Done;
  findReviewers(input: { editionIds: string[] }): Promise<Reply<BulkReviewer[]>>;
  find(input: { field: 'topics'; query: string }): Promise<Reply<NameRef[]>>;
}
