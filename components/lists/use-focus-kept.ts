'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { ListItem } from '@/lib/lists/types';

interface Spot {
  entryId: string;
  index: number;
  button: string;
}

/**
 * Keeps the keyboard where it was while rows move: a moved element loses its focus, and a removed one leaves it
 * nowhere. Call `keep` before the change; after it, the same button is focused again, or that of the row which took
 * the place of a removed one.
 */
export function useFocusKept(rows: RefObject<HTMLOListElement | null>, items: ListItem[]) {
  const spot = useRef<Spot | null>(null);

  useLayoutEffect(() => {
    const wanted = spot.current;
    if (!wanted || !rows.current) return;
    spot.current = null;
    const entryId = items.some((item) => item.entryId === wanted.entryId)
      ? wanted.entryId
      : items[Math.min(wanted.index, items.length - 1)]?.entryId;
    const button = rows.current.querySelector<HTMLElement>(
      `[data-entry="${entryId}"] [data-button="${wanted.button}"]`,
    );
    if (button && document.activeElement !== button) button.focus();
  }, [items, rows]);

  return function keep(item: ListItem, button = focusedButton()) {
    const index = items.findIndex((candidate) => candidate.entryId === item.entryId);
    spot.current = button ? { entryId: item.entryId, index, button } : null;
  };
}

function focusedButton(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset.button : undefined;
}
