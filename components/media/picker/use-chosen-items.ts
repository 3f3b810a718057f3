'use client';

import { useState } from 'react';
import type { MediaItem } from '@/components/media/media-item';
import { NOTHING, type Selection } from '@/components/ui/selection';

export interface ChosenItems {
  selection: Selection;
  /** In the order of choosing. What could not be prepared cannot be chosen. */
  items: MediaItem[];
  /** Takes a selection among these items. What was chosen before from another list stays. */
  select: (selection: Selection, among: readonly MediaItem[]) => void;
  add: (item: MediaItem) => void;
}

/** What is chosen in a dialog, also while its list shows something else. */
export function useChosenItems(multiple: boolean): ChosenItems {
  const [selection, setSelection] = useState(NOTHING);
  const [known, setKnown] = useState<ReadonlyMap<string, MediaItem>>(new Map());
  const remember = (items: readonly MediaItem[]) =>
    setKnown((before) => new Map([...before, ...items.map((item) => [item.id, item] as const)]));
  return {
    selection,
    items: [...selection.ids].flatMap((id) => known.get(id) ?? []).filter(({ state }) => state !== 'failed'),
    select: (after, among) => {
      remember(among.filter(({ id }) => after.ids.has(id)));
      setSelection(after);
    },
    add: (item) => {
      remember([item]);
      setSelection(({ ids }) => ({
        ids: new Set(multiple ? [...ids, item.id] : [item.id]),
        anchor: item.id,
      }));
    },
  };
}
