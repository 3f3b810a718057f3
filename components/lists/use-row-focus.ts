'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';

interface FocusTarget {
  id: string;
  index: number;
  button: string;
}

/**
 * Restores the keyboard focus after rows have moved: an element that moves in the DOM loses its focus, and so does one that
 * is removed. Call the returned function before the change. After it, the same button is focused again, or the button of
 * the row that now has the index of a removed one. Rows carry their id as `data-entry`, buttons their name as `data-button`.
 */
export function useRowFocus<Item>(
  rows: RefObject<HTMLOListElement | null>,
  items: Item[],
  idOf: (item: Item) => string,
) {
  const target = useRef<FocusTarget | null>(null);

  useLayoutEffect(() => {
    const wanted = target.current;
    if (!wanted || !rows.current) return;
    target.current = null;
    const ids = items.map(idOf);
    const id = ids.includes(wanted.id) ? wanted.id : ids[Math.min(wanted.index, ids.length - 1)];
    const button = rows.current.querySelector<HTMLElement>(
      `[data-entry="${id}"] [data-button="${wanted.button}"]`,
    );
    if (button && document.activeElement !== button) button.focus();
  }, [items, rows, idOf]);

  return function rememberFocus(item: Item, button = focusedButton()) {
    const id = idOf(item);
    const index = items.findIndex((other) => idOf(other) === id);
    target.current = button ? { id, index, button } : null;
  };
}

function focusedButton(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset.button : undefined;
}
