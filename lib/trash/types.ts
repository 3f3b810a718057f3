import type { EntryRow, NameRef } from '@/lib/entries/types';

/** How long an entry stays in the trash before a job removes it for good. */
export const TRASH_DAYS = 30;

export const TRASH_REASON_MAX = 300;

export interface TrashRow extends EntryRow {
  trashedAt: Date;
  /** Null if the account is gone. */
  trashedBy: NameRef | null;
  reason: string;
  /** From when on the job removes it. */
  goneAt: Date;
  can: { takeOut: boolean; purge: boolean };
}
