/** Why somebody who may see a text may not change it. The editor tells these refusals from others. */
export const LOCKED_KEYS = [
  'edition.locked',
  'edition.inReview',
  'edition.approved',
  'edition.archived',
  'edition.trashed',
] as const;

export type LockedKey = (typeof LOCKED_KEYS)[number];
