'use client';

import { useDirection } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';

const TOOL = '[data-tool]';

/**
 * Keyboard navigation of a toolbar after the ARIA Authoring Practices: one tab stop, arrow keys move between the tools in
 * the direction of the interface, Home and End move to the first and the last.
 */
export function useRovingFocus() {
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

  function onKeyDown(event: KeyboardEvent) {
    const all = tools();
    const index = all.indexOf(document.activeElement as HTMLElement);
    if (index < 0) return;
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
