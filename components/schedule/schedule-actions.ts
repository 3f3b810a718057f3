import type { Reply } from '@/components/ui/reply';
import type { Moment, ScheduleChanged, ScheduledView } from '@/lib/publishing/types';
import type { PublicationChange } from '@/lib/workflow/change-reasons';

/** Versions of the text, of the edition's fields and of the fields that both editions share. */
interface Seen {
  documentVersion: number;
  fieldsVersion: number;
  entryVersion: number;
}

/** The text that the user saw, and why it takes the place of what readers see. */
export interface ScheduledTextInput {
  seen: Seen;
  change: PublicationChange | null;
}

export type SeenChange = Pick<ScheduledView, 'id' | 'version'>;

/** The server actions that schedule. */
export interface ScheduleActions {
  schedule(input: ScheduledTextInput & { editionId: string; moment: Moment }): Promise<Reply<{ at: Date }>>;
  scheduleWithdrawal(input: {
    editionId: string;
    moment: Moment;
    notice: string;
  }): Promise<Reply<{ at: Date }>>;
  moveScheduled(input: SeenChange & { moment: Moment; notice?: string }): Promise<Reply<ScheduleChanged>>;
  takeNewerText(input: SeenChange & { text: ScheduledTextInput }): Promise<Reply<ScheduleChanged>>;
  cancelScheduled(input: SeenChange): Promise<Reply<unknown>>;
  setEmbargo(input: { entryId: string; moment: Moment | null }): Promise<Reply<unknown>>;
}
