'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ScreenTool } from '@/components/editor/document/keyboard';
import { shortcutOf } from '@/components/editor/document/shortcuts';
import { setFocusMode, toggleFocusMode } from '@/components/studio/focus-mode';

/** These work wherever the focus is; looking for words is the browser's outside of the text. */
const EVERYWHERE: readonly ScreenTool[] = ['outline', 'focusMode', 'shortcuts'];

/** Which tools around the text are open. */
export function useScreenTools() {
  /** How often the find panel was asked for since it was closed; 0 while it is. */
  const [findAsked, setFindAsked] = useState(0);
  const [outlineOpen, setOutlineOpen] = useState(false);
  const [shortcutsOpen, setShortcutsOpen] = useState(false);

  const use = useCallback((tool: ScreenTool) => {
    if (tool === 'outline') setOutlineOpen((open) => !open);
    else if (tool === 'focusMode') toggleFocusMode();
    else if (tool === 'shortcuts') setShortcutsOpen(true);
    else setFindAsked((times) => times + 1);
  }, []);

  const latest = useRef(use);
  latest.current = use;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const tool = event.defaultPrevented ? null : EVERYWHERE.find((name) => name === shortcutOf(event));
      if (!tool) return;
      event.preventDefault();
      latest.current(tool);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  useEffect(() => () => setFocusMode(false), []);

  return {
    use,
    findAsked,
    outlineOpen,
    shortcutsOpen,
    closeFind: useCallback(() => setFindAsked(0), []),
    closeOutline: useCallback(() => setOutlineOpen(false), []),
    closeShortcuts: useCallback(() => setShortcutsOpen(false), []),
  };
}

export type ScreenTools = ReturnType<typeof useScreenTools>;
