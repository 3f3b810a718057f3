'use client';

import { useDirection } from '@mantine/core';
import type { KeyboardEvent } from 'react';

interface Options {
  count: number;
  columns: number;
  /** How many rows a page of the screen has, about. */
  pageRows: number;
  active: number;
  move: (index: number, options: { extends: boolean }) => void;
  select: (index: number, options: { extends: boolean }) => void;
  selectAll: () => void;
  selectNone: () => void;
}

/** The item that a key leads to from another one, in a grid that is written in a direction; null for other keys. */
export function gridTarget(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  {
    active,
    columns,
    count,
    pageRows,
    isRtl,
  }: Pick<Options, 'active' | 'columns' | 'count' | 'pageRows'> & { isRtl: boolean },
): number | null {
  const rowStart = active - (active % columns);
  const steps: Record<string, number> = {
    ArrowRight: active + (isRtl ? -1 : 1),
    ArrowLeft: active + (isRtl ? 1 : -1),
    ArrowDown: active + columns,
    ArrowUp: active - columns,
    PageDown: active + columns * pageRows,
    PageUp: active - columns * pageRows,
    Home: ctrlKey ? 0 : rowStart,
    End: ctrlKey ? count - 1 : rowStart + columns - 1,
  };
  const target = steps[key];
  if (target === undefined) return null;
  const isLine = key === 'ArrowDown' || key === 'ArrowUp';
  // From the first and the last row nothing is above and below.
  if (isLine && (target < 0 || target >= count + columns - 1 - ((count - 1) % columns))) return active;
  return Math.max(0, Math.min(count - 1, target));
}

/** Keys of a grid of which several items can be selected. */
export function useGridKeys(options: Options): (event: KeyboardEvent) => void {
  const isRtl = useDirection().dir === 'rtl';
  return (event) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      return options.select(options.active, { extends: event.shiftKey });
    }
    if (event.key === 'Escape') return options.selectNone();
    // By the key's position: it is another letter on an Arabic keyboard.
    if (event.ctrlKey && event.code === 'KeyA') {
      event.preventDefault();
      return options.selectAll();
    }
    const target = gridTarget(event, { ...options, isRtl });
    if (target === null) return;
    event.preventDefault();
    options.move(target, { extends: event.shiftKey });
  };
}
