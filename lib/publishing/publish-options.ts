import type { PublicationChange } from '@/lib/workflow/change-reasons';

/** An earlier version of the edition that is published again. */
export interface RepeatedVersion {
  id: string;
  number: number;
}

/** The plan by which something is done. */
export interface PlannedChange {
  plannedFor: string;
  scheduledById: string;
  /** Seconds that it came after its moment; 0 when it was in time. */
  lateS: number;
}

export interface PublishOptions {
  /** Now by the clock of the database, unless it was planned for a moment. */
  at?: Date;
  /** Why what readers see is changed; null for a first publishing, and for what a program publishes. */
  change?: PublicationChange | null;
}
