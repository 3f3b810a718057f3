interface Event {
  event: string;
}

/** What readers were given already: of a full day, what is still to happen matters more. */
export const isDone = ({ event }: Event): boolean => event === 'published' || event === 'updated';

/**
 * So many events of a day as fit, in their order. What was published gives way to what is planned, and both to what `isKept` names, such
 * as what was just moved to that day.
 */
export function shownOfDay<Item extends Event>(
  items: readonly Item[],
  most: number,
  isKept: (item: Item) => boolean = () => false,
): Item[] {
  const rank = (item: Item) => (isKept(item) ? 0 : isDone(item) ? 2 : 1);
  const chosen = [...items].sort((one, other) => rank(one) - rank(other)).slice(0, most);
  return items.filter((item) => chosen.includes(item));
}
