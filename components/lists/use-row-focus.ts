'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';

interface FocusTarget {
  id: string;
  index: number;
  button: string;
}

/**
 * Restores the keyboard focus after rows have moved: an element that moves in the DOM loses its focus, and so does one that
 * is removed. Call the returned function before the change. After it, the same button is focused again. Where a row was removed, it is that of
 * the row that now has its index; where it went elsewhere, that row itself, because its buttons would move another one. Rows carry their id as `data-entry`, buttons their name as `data-button`.
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
    const isThere = ids.includes(wanted.id);
    const id = isThere ? wanted.id : ids[Math.min(wanted.index, ids.length - 1)];
    const row = rows.current.querySelector<HTMLElement>(`[data-entry="${id}"]`);
    const isSafe = isThere || wanted.button === 'remove';
    const focused = isSafe ? row?.querySelector<HTMLElement>(`[data-button="${wanted.button}"]`) : row;
    if (focused && document.activeElement !== focused) focused.focus();
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
