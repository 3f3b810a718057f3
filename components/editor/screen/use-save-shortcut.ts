'use client';

import { useEffect } from 'react';
import { shortcutOf } from '@/components/editor/document/shortcuts';

/** Ctrl+S anywhere on the page saves the text at once instead of opening the browser's save dialog. */
export function useSaveShortcut(save: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || shortcutOf(event) !== 'save') return;
      event.preventDefault();
      save();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [save]);
}
