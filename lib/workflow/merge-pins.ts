/**
 * An item of a list that pins some items to positions and fills the free positions. Its order follows from how many items of the whole
 * fill come before it: for an item of the fill, its own index in the fill; for a pin at position p that follows k other pins, p - k.
 */
interface Ordered {
  filledBefore: number;
}

/**
 * Pins and fill in the order of their list; both are given in their own order. Pins that follow more fill than there is come last.
 * Of a fill that is given in part, the order is right for as many items as were given.
 */
export function mergePins<Pin extends Ordered, Fill extends Ordered>(
  pins: readonly Pin[],
  fill: readonly Fill[],
): (Pin | Fill)[] {
  const merged: (Pin | Fill)[] = [];
  let next = 0;
  for (const item of fill) {
    for (let pin = pins[next]; pin && pin.filledBefore <= item.filledBefore; pin = pins[next]) {
      merged.push(pin);
      next += 1;
    }
    merged.push(item);
  }
  return [...merged, ...pins.slice(next)];
}
