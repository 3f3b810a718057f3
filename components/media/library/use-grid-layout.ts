'use client';

import { useElementSize } from '@mantine/hooks';

const GAP = 16;
const MIN_TILE = 164;
/** The name and the facts below a picture, until they are measured. */
const WORDS = 58;
/** Of a tile's picture. */
const RATIO = 3 / 4;

export interface GridLayout {
  columns: number;
  /** With the gap below; measured once a row is shown. */
  rowHeight: number;
}

/** How many tiles stand beside each other in a width. A telephone shows two. */
export function gridLayout(width: number): GridLayout {
  const columns = Math.max(2, Math.floor((width + GAP) / (MIN_TILE + GAP)));
  const tile = (width - GAP * (columns - 1)) / columns;
  return { columns, rowHeight: Math.round(tile * RATIO) + WORDS + GAP };
}

/** The layout of a grid that is as wide as the element of `ref`. Null until that is measured. */
export function useGridLayout() {
  const { ref, width } = useElementSize();
  return { ref, layout: width > 0 ? gridLayout(width) : null };
}
