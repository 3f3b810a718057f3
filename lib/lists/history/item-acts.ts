import { movedAmong, type Shift } from './moved-among';
import type { ItemAct } from './types';

/** A pin that is not the same in an arrangement and in the one before it. A position is null where the piece is not pinned. */
export interface PinChange {
  entryId: string;
  from: number | null;
  to: number | null;
  /** Whether its times or its titles in the list are others. */
  isDescribed: boolean;
}

/** How the pieces of two arrangements differ. */
export interface ItemChanges {
  pins: PinChange[];
  /** Pieces that were removed from a list which a rule fills, and those that may fill it again. */
  excluded: string[];
  readmitted: string[];
}

export interface PieceAct {
  act: ItemAct;
  entryId: string;
  from: number | null;
  to: number | null;
}

/** What was done with the pieces of a list. What only made space for others did nothing. */
export function itemActs({ pins, excluded, readmitted }: ItemChanges, isFilled: boolean): PieceAct[] {
  const [out, back] = [new Set(excluded), new Set(readmitted)];
  const came = pins.filter(({ from }) => from === null);
  const gone = pins.filter(({ to }) => to === null);
  const shifts = pins.flatMap(({ entryId, from, to }): Shift[] =>
    from === null || to === null || from === to ? [] : [{ entryId, from, to }],
  );
  const moved = movedAmong(shifts, came.length + gone.length);
  const pinned = new Set(pins.map(({ entryId }) => entryId));
  const unpinned = (id: string) => !pinned.has(id);
  return [
    ...came.map((pin) => done(back.has(pin.entryId) || !isFilled ? 'added' : 'pinned', pin)),
    ...readmitted.filter(unpinned).map((entryId) => done('readmitted', { entryId })),
    ...moved.map((pin) => done('moved', pin)),
    ...gone.map((pin) => done(out.has(pin.entryId) || !isFilled ? 'removed' : 'unpinned', pin)),
    ...excluded.filter(unpinned).map((entryId) => done('removed', { entryId })),
    ...pins.filter(({ isDescribed }) => isDescribed).map((pin) => done('described', pin)),
  ];
}

const done = (act: ItemAct, pin: { entryId: string } & Partial<PinChange>): PieceAct => ({
  ...{ act, entryId: pin.entryId },
  ...{ from: pin.from ?? null, to: pin.to ?? null },
});
