'use client';

import type { Editor, EditorEvents } from '@tiptap/react';
import { type PointerEvent, useRef, useState } from 'react';
import { runCommand } from '@/components/editor/document/actions';
import { draggedBlocks, gapsFor } from './block-gaps';
import { gapLine } from './gap-line';
import { moveBlockTo } from './move-blocks';
import { positionInSheet, type Rect, type SheetRect } from './position-in-sheet';
import { type BlockRange, followedBlock } from './selected-blocks';

/** Pixels that the pointer moves before a press becomes a drag. */
const THRESHOLD_PX = 5;
/** Pixels from the edge of the window where it scrolls, and how far for each movement of the pointer. */
const EDGE_PX = 90;
const SCROLL_PX = 24;

interface Drag {
  range: BlockRange;
  startY: number;
  /** Where the blocks would go; null before the pointer has moved. */
  gap: number | null;
  stopListening: () => void;
}

/** A gap between two blocks, and the line that shows it. */
interface ShownGap {
  gap: number;
  rect: Rect;
}

/** Lines so close together, in pixels, are told apart by how far from the start of a line the pointer is. */
const BESIDE_PX = 6;

/** The nearest of the gaps to which blocks can be dragged; of several at one height the outermost that begins before the pointer. */
function gapAt({ view }: Editor, range: BlockRange, { clientX, clientY }: PointerEvent): ShownGap | null {
  const shown = gapsFor(view.state.doc, range).flatMap((gap) => {
    const rect = gapLine(view, gap);
    return rect ? [{ gap, rect, away: Math.abs(rect.top - clientY) }] : [];
  });
  const nearest = Math.min(...shown.map(({ away }) => away));
  const isRtl = getComputedStyle(view.dom).direction === 'rtl';
  const fromStart = ({ rect }: ShownGap) => Math.abs(isRtl ? rect.right - clientX : rect.left - clientX);
  const [found] = shown
    .filter(({ away }) => away <= nearest + BESIDE_PX)
    .sort((one, other) => fromStart(one) - fromStart(other) || one.away - other.away);
  return found ?? null;
}

/** Dragging blocks by the handle of one of them, with a line where it would go. Escape leaves it where it is. */
export function useBlockDrag(editor: Editor) {
  const drag = useRef<Drag | null>(null);
  const [line, setLine] = useState<SheetRect | null>(null);

  function end(): Drag | null {
    const ended = drag.current;
    ended?.stopListening();
    drag.current = null;
    setLine(null);
    return ended;
  }

  /** Others may write meanwhile: the block is dragged as it is then, and no longer when they have deleted it. */
  function follow({ transaction, appendedTransactions }: EditorEvents['update']) {
    const current = drag.current;
    if (!current) return;
    const changes = [transaction, ...appendedTransactions];
    const range = followedBlock(current.range, editor.state.doc, changes);
    if (!range) end();
    else {
      current.range = range;
      current.gap &&= changes.reduce((gap, { mapping }) => mapping.map(gap), current.gap);
    }
  }

  function onPointerDown(event: PointerEvent<HTMLElement>, pointed: BlockRange) {
    const range = draggedBlocks(editor.state, pointed);
    if (event.button !== 0 || !range) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const cancelByKey = (pressed: KeyboardEvent) => pressed.key === 'Escape' && end();
    window.addEventListener('keydown', cancelByKey);
    editor.on('update', follow);
    const stopListening = () => {
      window.removeEventListener('keydown', cancelByKey);
      editor.off('update', follow);
    };
    drag.current = { range, startY: event.clientY, gap: null, stopListening };
  }

  function onPointerMove(event: PointerEvent) {
    const current = drag.current;
    const { clientY } = event;
    if (!current || (current.gap === null && Math.abs(clientY - current.startY) < THRESHOLD_PX)) return;
    const near = gapAt(editor, current.range, event);
    if (!near) return;
    current.gap = near.gap;
    setLine(positionInSheet(editor.view, near.rect));
    if (clientY > innerHeight - EDGE_PX) scrollBy(0, SCROLL_PX);
    else if (clientY < EDGE_PX) scrollBy(0, -SCROLL_PX);
  }

  /** Whether the press has been a drag, so that the click that follows opens no menu. */
  function onPointerUp(): boolean {
    const ended = end();
    if (!ended || ended.gap === null) return false;
    runCommand(editor, moveBlockTo(ended.range, ended.gap));
    return true;
  }

  return {
    line,
    isDragging: () => drag.current !== null,
    onPointerDown,
    onPointerMove,
    onPointerUp,
    cancel: end,
  };
}
