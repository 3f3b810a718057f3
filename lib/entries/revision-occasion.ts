import type { RevisionReason } from '@/lib/generated/prisma/client';

/**
 * Why a revision was frozen, with the column `reason` of each, which older builds read:
 * `session`: a writing session ended (keep-session.ts); `named`: somebody asked for it and gave it a name; `replaced`: it held what was about to be
 * replaced; `restored`: it holds what was brought back; `duplicated`: a copy of another piece began with it; `scheduled`: it is to go live at a moment;
 * `submitted` and `approved`: a review is about it.
 */
export const OCCASIONS = {
  published: 'published',
  imported: 'imported',
  restored: 'restored',
  duplicated: 'imported',
  session: 'saved',
  named: 'saved',
  replaced: 'saved',
  scheduled: 'saved',
  submitted: 'saved',
  approved: 'saved',
} as const satisfies Record<string, RevisionReason>;

export type Occasion = keyof typeof OCCASIONS;

/** The occasion of a stored revision; of one from before it was recorded, what its reason says. */
export function occasionOf(row: { occasion: string | null; reason: RevisionReason }): Occasion {
  if (row.occasion !== null && Object.hasOwn(OCCASIONS, row.occasion)) return row.occasion as Occasion;
  return row.reason === 'saved' ? 'replaced' : row.reason;
}
