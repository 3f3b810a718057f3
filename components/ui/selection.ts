/** What is selected in a list, and where a range begins. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | null;
}

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** What is taken out again begins no range. */
export function toggled({ ids }: Selection, id: string): Selection {
  const after = new Set(ids);
  if (after.delete(id)) return { ids: after, anchor: null };
  return { ids: after.add(id), anchor: id };
}

export const only = (id: string): Selection => ({ ids: new Set([id]), anchor: id });

/** Everything between the anchor and an item, added to what is selected. Without an anchor, the item alone. */
export function extended(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0) return { ids: new Set([...selection.ids, id]), anchor: id };
  return { ids: new Set([...selection.ids, ...between(order, from, to)]), anchor: selection.anchor };
}

const between = (order: readonly string[], one: number, other: number) =>
  order.slice(Math.min(one, other), Math.max(one, other) + 1);

/** The item that is left and the one beside it, added to what is selected. The range begins where it did, as long as it reaches the item that is left. */
export function walked(
  { ids, anchor }: Selection,
  left: string,
  id: string,
  order: readonly string[],
): Selection {
  const from = anchor === null ? -1 : order.indexOf(anchor);
  const isReached = from >= 0 && between(order, from, order.indexOf(left)).every((each) => ids.has(each));
  return { ids: new Set([...ids, left, id]), anchor: isReached ? anchor : left };
}

/** What is selected of the items that are listed. */
export function within({ ids, anchor }: Selection, order: readonly string[]): Selection {
  return {
    ids: new Set(order.filter((id) => ids.has(id))),
    anchor: anchor !== null && order.includes(anchor) ? anchor : null,
  };
}

export const everything = (order: readonly string[]): Selection => ({
  ids: new Set(order),
  anchor: order[0] ?? null,
});
