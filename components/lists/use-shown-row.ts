'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { ArrangedList, ListItem } from '@/lib/lists/types';
import { LIST_WINDOW, type ListWindow } from '@/lib/lists/window/types';
import { positionsOf } from './positions-of';

type Show = NonNullable<ListWindow['show']>;

/** Brings the row in sight that was looked for, and the keyboard focus to it, once it is among those that are shown. */
export function useShownRow(rows: RefObject<HTMLOListElement | null>, { items, start }: ArrangedList) {
  const wanted = useRef<Show | null>(null);

  useLayoutEffect(() => {
    const index = wanted.current ? indexOfShown(wanted.current, items, start.position) : -1;
    const item = items[index];
    if (!item) return;
    wanted.current = null;
    const row = rows.current?.querySelector<HTMLElement>(`[data-entry="${item.entryId}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: 'center' });
  }, [items, start, rows]);

  return (show: Show | null) => {
    wanted.current = show;
  };
}

function indexOfShown(show: Show, items: readonly ListItem[], start: number): number {
  return 'entryId' in show
    ? items.findIndex(({ entryId }) => entryId === show.entryId)
    : positionsOf(items, start).indexOf(show.position);
}

/** A list of which not everything is shown at first. */
export const isLong = ({ count }: Pick<ArrangedList, 'count'>) => count === null || count > LIST_WINDOW;
