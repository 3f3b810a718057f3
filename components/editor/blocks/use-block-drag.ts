'use client';

import type { Editor, EditorEvents } from '@tiptap/react';
import { type PointerEvent, useRef, useState } from 'react';
import { runCommand } from '@/components/editor/document/actions';
import { moveBlockTo } from './move-blocks';
import { positionInSheet, type SheetRect } from './position-in-sheet';
import { type BlockRange, blockAt, followedBlock, staysInPosition } from './selected-blocks';

/** Pixels that the pointer moves before a press becomes a drag. */
const THRESHOLD_PX = 5;
/** Pixels from the edge of the window where it scrolls, and how far for each movement of the pointer. */
const EDGE_PX = 90;
const SCROLL_PX = 24;

interface Drag {
  range: BlockRange;
  startY: number;
  /** Index of the sibling before which the block would go; null before the pointer has moved. */
  index: number | null;
  stopListening: () => void;
}

/** The boundaries between the siblings of a block: an index, and the height at which a line shows it. */
function boundaries(editor: Editor, { parent, start }: BlockRange) {
  const found: { index: number; rect: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'> }[] = [];
  let pos = start;
  parent.children.forEach((node, index) => {
    const element = editor.view.nodeDOM(pos);
    pos += node.nodeSize;
    if (staysInPosition(node) || !(element instanceof HTMLElement)) return;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    found.push({ index, rect: { left, right, top: top - 4, bottom: top - 1 } });
    const last = parent.maybeChild(index + 1);
    if (!last || staysInPosition(last)) {
      found.push({ index: index + 1, rect: { left, right, top: bottom + 1, bottom: bottom + 4 } });
    }
  });
  return found;
}

/** Dragging a block among its siblings by its handle, with a line where it would go. Escape leaves it where it is. */
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
    if (range) current.range = range;
    else end();
  }

  function onPointerDown(event: PointerEvent<HTMLElement>, pointed: BlockRange) {
    const range = blockAt(editor.state.doc, pointed.from);
    if (event.button !== 0 || !range) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const cancelByKey = (pressed: KeyboardEvent) => pressed.key === 'Escape' && end();
    window.addEventListener('keydown', cancelByKey);
    editor.on('update', follow);
    const stopListening = () => {
      window.removeEventListener('keydown', cancelByKey);
      editor.off('update', follow);
    };
    drag.current = { range, startY: event.clientY, index: null, stopListening };
  }

  function onPointerMove({ clientY }: PointerEvent) {
    const current = drag.current;
    if (!current || (current.index === null && Math.abs(clientY - current.startY) < THRESHOLD_PX)) return;
    const near = boundaries(editor, current.range).sort(
      (one, other) => Math.abs(one.rect.top - clientY) - Math.abs(other.rect.top - clientY),
    )[0];
    if (!near) return;
    current.index = near.index;
    setLine(positionInSheet(editor.view, near.rect));
    if (clientY > innerHeight - EDGE_PX) scrollBy(0, SCROLL_PX);
    else if (clientY < EDGE_PX) scrollBy(0, -SCROLL_PX);
  }

  /** Whether the press has been a drag, so that the click that follows opens no menu. */
  function onPointerUp(): boolean {
    const ended = end();
    if (!ended || ended.index === null) return false;
    runCommand(editor, moveBlockTo(ended.range, ended.index));
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
