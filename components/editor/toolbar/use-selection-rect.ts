'use client';

import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useState } from 'react';
import { positionInSheet, type SheetRect } from '@/components/editor/blocks/position-in-sheet';
import { findState } from '@/components/editor/find/find-in-text';
import { sideOfHead } from './side-of-head';
import { uncoveredWindow } from './uncovered-window';

/** Where the words are on the sheet, because the window may scroll before the tools are drawn again. */
export interface SelectionRect extends SheetRect {
  /** The side on which the tools of a tall selection stand; null of others, whose tools go to the side that has space. */
  side: 'top' | 'bottom' | null;
}

/** Fingers: phones show their own menu above what is selected. */
export const COARSE = '(pointer: coarse)';
/** Between the words and their tools, in pixels. */
export const toolsDistance = (isTouch: boolean | undefined) => (isTouch ? 28 : 8);

/** A selection that is being made needs no tools yet. */
const PAUSE_MS = 250;
/** Of the window's height: beside a taller selection there is no space, so the tools stand where it ends. */
const TALL = 0.5;

/** Where the tools stand; null if none are, or other tools are at work with them. */
function selectionRect({ state, view, isEditable }: Editor): SelectionRect | null {
  const { selection } = state;
  const isText = selection instanceof TextSelection && !selection.empty;
  if (
    !isText ||
    !isEditable ||
    findState(state) ||
    state.doc.textBetween(selection.from, selection.to) === ''
  ) {
    return null;
  }
  const [start, end] = [view.coordsAtPos(selection.from, 1), view.coordsAtPos(selection.to, -1)];
  if (end.bottom - start.top > innerHeight * TALL) {
    const isForward = selection.head === selection.to;
    const line = isForward ? end : start;
    const side = sideOfHead(line, isForward, uncoveredWindow(), toolsDistance(matchMedia(COARSE).matches));
    return { ...positionInSheet(view, line), side };
  }
  const text = view.dom.getBoundingClientRect();
  const isOneLine = start.top === end.top;
  const left = isOneLine ? Math.min(start.left, end.left) : text.left;
  const right = isOneLine ? Math.max(start.right, end.right) : text.right;
  return { ...positionInSheet(view, { left, right, top: start.top, bottom: end.bottom }), side: null };
}

/** Whether the focus goes to the tools of the selection, or to a menu that they have opened. */
const staysWithTools = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-bubble], [role="menu"]') !== null;

/** Where the tools of a selection stand: after a pause, while the focus is in the text or in the tools. */
export function useSelectionRect(editor: Editor) {
  const [rect, setRect] = useState<SelectionRect | null>(null);
  const hide = useCallback(() => setRect(null), []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const show = () => {
      clearTimeout(timer);
      if (editor.state.selection.empty) hide();
      else if (!isPressed)
        timer = setTimeout(() => editor.isDestroyed || setRect(selectionRect(editor)), PAUSE_MS);
    };
    const press = () => {
      isPressed = true;
    };
    const release = () => {
      if (isPressed) {
        isPressed = false;
        show();
      }
    };
    const blur = ({ event }: { event: FocusEvent }) => {
      if (staysWithTools(event.relatedTarget)) return;
      clearTimeout(timer);
      hide();
    };
    const { dom } = editor.view;
    dom.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    editor.on('selectionUpdate', show).on('update', show).on('focus', show).on('blur', blur);
    return () => {
      clearTimeout(timer);
      dom.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      editor.off('selectionUpdate', show).off('update', show).off('focus', show).off('blur', blur);
    };
  }, [editor, hide]);
  const onBlur = useCallback(
    ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
      const isInText = relatedTarget instanceof Node && editor.view.dom.contains(relatedTarget);
      if (!isInText && !staysWithTools(relatedTarget)) hide();
    },
    [editor, hide],
  );
  return { rect, onBlur };
}
