'use client';

import type { Editor } from '@tiptap/react';
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Distance from the edge of the sheet. */
const FROM_EDGE = '0.75rem';

/** Keeps an element as high as the table at this position of the text, and at the end of its lines: at their start are its caption and the handle. */
export function useTablePosition(editor: Editor, pos: number): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = () => {
      const table = editor.view.nodeDOM(pos);
      const around = frame.current?.parentElement;
      if (!(table instanceof HTMLElement) || !frame.current || !around) return;
      const { top, height } = table.getBoundingClientRect();
      const isRtl = getComputedStyle(table).direction === 'rtl';
      frame.current.style.left = isRtl ? FROM_EDGE : 'auto';
      frame.current.style.right = isRtl ? 'auto' : FROM_EDGE;
      frame.current.style.insetBlockStart = `${top - around.getBoundingClientRect().top}px`;
      frame.current.style.blockSize = `${height}px`;
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(editor.view.dom);
    editor.on('update', follow);
    return () => {
      observer.disconnect();
      editor.off('update', follow);
    };
  }, [editor, pos]);
  return frame;
}
