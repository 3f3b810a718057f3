/** Why what readers see is changed: a slip of the pen, something that was wrong, or something that was not known before. */
export const CHANGE_REASONS = ['typo', 'correction', 'facts'] as const;

export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** Greatest length in characters of what a correction tells readers. */
export const CORRECTION_NOTE_MAX = 500;

/** Greatest length in characters of what readers are told where a piece was withdrawn. */
export const WITHDRAWAL_NOTICE_MAX = 2_000;

/** The reason of a change of what readers see. A correction says what was wrong, in the language of the edition. */
export type PublicationChange =
  | { reason: Exclude<ChangeReason, 'correction'> }
  | { reason: 'correction'; note: string };
