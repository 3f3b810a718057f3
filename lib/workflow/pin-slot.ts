/** When readers see a pin of a list; null for no limit. */
export interface PinSlot {
  shownFrom: Date | null;
  shownUntil: Date | null;
}

export type SlotState = 'always' | 'waiting' | 'shown' | 'over';

/** Where a moment lies to the slot of a pin. The end does not belong to it. */
export function slotState({ shownFrom, shownUntil }: PinSlot, at: Date): SlotState {
  if (!shownFrom && !shownUntil) return 'always';
  if (shownUntil && shownUntil <= at) return 'over';
  return shownFrom && shownFrom > at ? 'waiting' : 'shown';
}
