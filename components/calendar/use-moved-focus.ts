'use client';

import { useEffect } from 'react';

/** What was moved is another element in another day, and gets the focus back that was lost with the former one. */
export function useMovedFocus(moved: string | null, shown: unknown, asked: unknown) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something is shown elsewhere, or a dialog is closed
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (!moved || document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>(`[data-event-key="${moved}"] button`)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [moved, shown, asked]);
}
