interface Shown {
  day: string;
  /** Where it is on the screen. */
  x: number;
  y: number;
}

/** A row of days may be off by a fraction of a pixel. */
const SAME_ROW = 2;

/**
 * The day that lies where an arrow key points, as it is seen: in Arabic the next day is to the left. At the end of a row it goes on with the next
 * one. `days` are in their order; null for other keys and where no day lies.
 */
export function dayAfterKey(key: string, from: string, days: readonly Shown[]): string | null {
  const index = days.findIndex(({ day }) => day === from);
  const [first, second] = days;
  if (index < 0 || !first) return null;
  const columns = days.findLastIndex(({ y }) => Math.abs(y - first.y) <= SAME_ROW) + 1;
  const forwards = second && columns > 1 && second.x < first.x ? 'ArrowLeft' : 'ArrowRight';
  const backwards = forwards === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const steps = { [forwards]: 1, [backwards]: -1, ArrowDown: columns, ArrowUp: -columns };
  const step = steps[key];
  return step === undefined ? null : (days[index + step]?.day ?? null);
}
