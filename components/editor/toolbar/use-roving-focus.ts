'use client';

import { useDirection } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';

const TOOL = '[data-tool]';

/**
 * The keyboard in a toolbar as the ARIA patterns have it: one stop for Tab, arrow keys from tool to tool in the
 * direction of the interface, Home and End to its edges.
 */
export function useRovingFocus() {
  const bar = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLElement | null>(null);
  const { dir } = useDirection();

  const tools = () => [...(bar.current?.querySelectorAll<HTMLElement>(TOOL) ?? [])];
  const settle = () => {
    const all = tools();
    const stop = all.find((tool) => tool === current.current) ?? all[0];
    for (const tool of all) tool.tabIndex = tool === stop ? 0 : -1;
  };
  useEffect(settle);

  function onKeyDown(event: KeyboardEvent) {
    const all = tools();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const targets: Record<string, number> = {
      [forward]: (at + 1) % all.length,
      [backward]: (at - 1 + all.length) % all.length,
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
    settle();
  }

  return { ref: bar, onKeyDown, onFocus };
}
