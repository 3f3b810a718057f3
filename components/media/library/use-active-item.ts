'use client';

import { useState } from 'react';
import type { MediaItem } from '@/components/media/media-item';

export interface ActiveItem {
  /** The item that the Tab key leads to. */
  index: number;
  /** Raised by every move, after which the item takes the focus. */
  moves: number;
  moveTo: (index: number) => void;
  /** It has the focus already, because it was clicked on. */
  set: (index: number) => void;
}

/** Which item of a grid has the focus, kept by its id while items are added before it. */
export function useActiveItem(items: readonly MediaItem[], first: string | null): ActiveItem {
  const [state, setState] = useState({ id: first, moves: first === null ? 0 : 1 });
  const index = Math.max(
    0,
    items.findIndex(({ id }) => id === state.id),
  );
  const idAt = (at: number) => items[at]?.id ?? null;
  return {
    index,
    moves: state.moves,
    moveTo: (at) => setState(({ moves }) => ({ id: idAt(at), moves: moves + 1 })),
    set: (at) => setState(({ moves }) => ({ id: idAt(at), moves })),
  };
}
