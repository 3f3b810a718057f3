/** A piece that has another position than before. */
export interface Shift {
  entryId: string;
  from: number;
  to: number;
}

/**
 * Which pieces were moved, among all that have another position: the others made space for them, or for the pieces that came and went, of which there
 * were `others`.
 */
export function movedAmong(shifts: readonly Shift[], others: number): Shift[] {
  const single = others === 0 ? singleMove(shifts) : null;
  if (single) return [single];
  const inOrder = longestInOrder(shifts);
  const outOfOrder = shifts.length - inOrder.size;
  return shifts.filter((shift) => !inOrder.has(shift) || distance(shift) > others + outOfOrder);
}

const distance = ({ from, to }: Shift) => Math.abs(to - from);

/** The one that was moved, where all others made space for it: by one position, in one direction. */
function singleMove(shifts: readonly Shift[]): Shift | null {
  const [farthest] = shifts.toSorted(
    (a, b) => distance(b) - distance(a) || Number(a.to > a.from) - Number(b.to > b.from) || a.from - b.from,
  );
  if (!farthest) return null;
  const steps = new Set(shifts.flatMap((shift) => (shift === farthest ? [] : shift.to - shift.from)));
  const [step = 1] = steps;
  return steps.size <= 1 && Math.abs(step) === 1 ? farthest : null;
}

/** As many as possible that follow each other as before. */
function longestInOrder(shifts: readonly Shift[]): Set<Shift> {
  const ends: Shift[] = [];
  const before = new Map<Shift, Shift | undefined>();
  for (const shift of shifts.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const length = countUpTo(ends, shift.to);
    before.set(shift, ends[length - 1]);
    ends[length] = shift;
  }
  const chosen = new Set<Shift>();
  for (let last = ends.at(-1); last; last = before.get(last)) chosen.add(last);
  return chosen;
}

/** How many of these, which are in order, stand at this position or before it. */
function countUpTo(ends: readonly Shift[], position: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.to ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
