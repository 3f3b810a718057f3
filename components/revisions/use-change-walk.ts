'use client';

import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Goes from one change to the next, by buttons and by Alt with the arrow keys. `current` is its number, 0 before the first. */
export function useChangeWalk(text: RefObject<HTMLElement | null>, total: number) {
  const [current, setCurrent] = useState(0);
  const step = useCallback(
    (by: 1 | -1) =>
      setCurrent((from) => (from === 0 && by < 0 ? total : ((from - 1 + by + total) % total) + 1)),
    [total],
  );

  useEffect(() => {
    const root = text.current;
    if (!root || current === 0) return;
    const parts = [...root.querySelectorAll<HTMLElement>(`[data-n="${current}"]`)];
    for (const part of parts) part.setAttribute('data-current', '');
    parts.find((part) => part.offsetParent !== null)?.scrollIntoView({ block: 'center' });
    return () => {
      for (const part of parts) part.removeAttribute('data-current');
    };
  }, [text, current]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.code !== 'ArrowDown' && event.code !== 'ArrowUp') return;
      event.preventDefault();
      step(event.code === 'ArrowDown' ? 1 : -1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [step]);

  return { current, next: () => step(1), previous: () => step(-1) };
}
