'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';

interface Spot {
  id: string;
  index: number;
  button: string;
}

/**
 * Keeps the keyboard where it was while rows move: a moved element loses its focus, and a removed one leaves it
 * nowhere. Call `keep` before the change; after it, the same button is focused again, or that of the row which took
 * the place of a removed one. Rows carry their id as `data-entry`, buttons their name as `data-button`.
 */
export function useFocusKept<Item>(
  rows: RefObject<HTMLOListElement | null>,
  items: Item[],
  idOf: (item: Item) => string,
) {
  const spot = useRef<Spot | null>(null);

  useLayoutEffect(() => {
    const wanted = spot.current;
    if (!wanted || !rows.current) return;
    spot.current = null;
    const ids = items.map(idOf);
    const id = ids.includes(wanted.id) ? wanted.id : ids[Math.min(wanted.index, ids.length - 1)];
    const button = rows.current.querySelector<HTMLElement>(
      `[data-entry="${id}"] [data-button="${wanted.button}"]`,
    );
    if (button && document.activeElement !== button) button.focus();
  }, [items, rows, idOf]);

  return function keep(item: Item, button = focusedButton()) {
    const id = idOf(item);
    spot.current = button ? { id, index: items.findIndex((other) => idOf(other) === id), button } : null;
  };
}

function focusedButton(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset.button : undefined;
}
