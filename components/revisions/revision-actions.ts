import type { Reply } from '@/components/ui/reply';
import type { Replaced } from '@/lib/entries/types';
import type { RevisionFieldName } from '@/lib/revisions/types';
import type { PublicationChange } from '@/lib/workflow/change-reasons';

/** The server actions of the pages of a history. */
export interface RevisionActions {
  restore(input: {
    editionId: string;
    number: number;
    seenVersion: number;
  }): Promise<Reply<Replaced & { leftOut: RevisionFieldName[] }>>;
  /** Shows readers again what they saw before. */
  publishAgain(input: {
    editionId: string;
    number: number;
    liveNumber: number;
    change: PublicationChange;
  }): Promise<Reply<unknown>>;
  /** Shows readers a former version, or hides it from them. */
  chooseVersion(input: { editionId: string; number: number; isShown: boolean }): Promise<Reply<unknown>>;
  undo(input: Replaced & { editionId: string }): Promise<Reply<unknown>>;
  /** `number` is null for the draft as it is now; '' takes a name away. */
  name(input: { editionId: string; number: number | null; name: string }): Promise<Reply<unknown>>;
}
