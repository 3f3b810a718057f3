'use client';

import { useDirection } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';

const TOOL = '[data-tool]';

/**
 * Keyboard navigation of a toolbar after the ARIA Authoring Practices: one tab stop, arrow keys move between the tools in
 * the direction of the interface, Home and End move to the first and the last. Alt+F10 comes here from the text, and Escape
 * returns to it. Of two toolbars on the screen, Alt+F10 goes to the one that is `first`.
 */
export function useRovingFocus(editor: Editor, order?: 'first') {
  const bar = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLElement | null>(null);
  const { dir } = useDirection();

  const tools = () => [...(bar.current?.querySelectorAll<HTMLElement>(TOOL) ?? [])];
  const updateTabStop = () => {
    const all = tools();
    const stop = all.find((tool) => tool === current.current) ?? all[0];
    for (const tool of all) tool.tabIndex = tool === stop ? 0 : -1;
  };
  useEffect(updateTabStop);
  useEffect(() => {
    const text = editor.view.dom;
    const enter = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F10' || !event.altKey || event.defaultPrevented) return;
      event.preventDefault();
      bar.current?.querySelector<HTMLElement>(`${TOOL}[tabindex="0"]`)?.focus();
    };
    const capture = order === 'first';
    text.addEventListener('keydown', enter, { capture });
    return () => text.removeEventListener('keydown', enter, { capture });
  }, [editor, order]);

  function onKeyDown(event: KeyboardEvent) {
    const all = tools();
    const index = all.indexOf(document.activeElement as HTMLElement);
    if (index < 0) return;
    // An open menu closes first; its own handler returns the focus to its tool.
    if (event.key === 'Escape' && all[index]?.ariaExpanded !== 'true') editor.commands.focus();
    const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const targets: Record<string, number> = {
      [forward]: (index + 1) % all.length,
      [backward]: (index - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    all[target]?.focus();
  }

  function onFocus({ target }: FocusEvent<HTMLElement>) {
    if (!target.matches(TOOL)) return;
    current.current = target;
    updateTabStop();
  }

  return { ref: bar, onKeyDown, onFocus };
}
