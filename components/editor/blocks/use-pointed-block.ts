'use client';

import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type Editor, type EditorEvents, useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { positionInSheet, type SheetRect, sheetOf } from './position-in-sheet';
import { type BlockRange, blockAround, followedBlock } from './selected-blocks';

/** A block that the pointer is beside, or the empty line with the caret. */
export interface PointedBlock {
  range: BlockRange;
  isEmptyLine: boolean;
  /** The first line of the block in the margin beside it. */
  rect: SheetRect;
}

/** Pixels: the buttons in the margin, and a line of text at most. */
const MARGIN_PX = 52;
const LINE_PX = 34;

function pointedBlock(view: EditorView, range: BlockRange): PointedBlock | null {
  const element = view.nodeDOM(range.from);
  if (!(element instanceof HTMLElement)) return null;
  const [text, block] = [view.dom.getBoundingClientRect(), element.getBoundingClientRect()];
  const isRtl = getComputedStyle(element).direction === 'rtl';
  const left = isRtl ? text.right : text.left - MARGIN_PX;
  const bottom = block.top + Math.min(block.height, LINE_PX);
  const node = range.parent.child(range.first);
  return {
    range,
    isEmptyLine: node.type.name === 'paragraph' && node.content.size === 0,
    rect: positionInSheet(view, { left, right: left + MARGIN_PX, top: block.top, bottom }),
  };
}

/** The block at this height of the screen, wherever between the edges of the sheet the pointer is. */
function blockAtHeight(view: EditorView, top: number): BlockRange | null {
  const text = view.dom.getBoundingClientRect();
  if (top < text.top || top > text.bottom) return null;
  const found = view.posAtCoords({ left: (text.left + text.right) / 2, top });
  if (!found) return null;
  const $pos = view.state.doc.resolve(found.pos);
  const isBetween = !$pos.parent.isTextblock;
  return blockAround(isBetween ? TextSelection.near($pos).$from : $pos);
}

/** Another block may stand where one has been, and the same one may be of another size. */
const isSame = (one: BlockRange, other: BlockRange) => one.from === other.from && one.parent === other.parent;

/** Where the handle stands: beside the block under the pointer, until somebody types. */
function useHovered(editor: Editor, isHeld: () => boolean): PointedBlock | null {
  const [hovered, setHovered] = useState<PointedBlock | null>(null);
  useEffect(() => {
    const { view } = editor;
    const sheet = sheetOf(view);
    let frame = 0;
    const point = ({ clientY }: PointerEvent) => {
      if (isHeld()) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (editor.isDestroyed) return;
        const range = blockAtHeight(view, clientY);
        setHovered((shown) =>
          range && shown && isSame(shown.range, range) ? shown : range && pointedBlock(view, range),
        );
      });
    };
    const leave = () => isHeld() || setHovered(null);
    const follow = ({ transaction, appendedTransactions }: EditorEvents['update']) =>
      setHovered((shown) => {
        if (!shown || !isHeld()) return null;
        const range = followedBlock(shown.range, view.state.doc, [transaction, ...appendedTransactions]);
        return range && pointedBlock(view, range);
      });
    sheet.addEventListener('pointermove', point);
    sheet.addEventListener('pointerleave', leave);
    editor.on('update', follow);
    return () => {
      cancelAnimationFrame(frame);
      sheet.removeEventListener('pointermove', point);
      sheet.removeEventListener('pointerleave', leave);
      editor.off('update', follow);
    };
  }, [editor, isHeld]);
  return hovered;
}

/** The block whose handle is shown. Typing draws it anew only where the caret comes into an empty line or leaves it. */
export function usePointedBlock(editor: Editor, isHeld: () => boolean): PointedBlock | null {
  const hovered = useHovered(editor, isHeld);
  const emptyLine = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { $from, empty } = state.selection;
      const isEmpty = empty && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
      return isEmpty && $from.depth === 1 ? $from.pos : null;
    },
  });
  if (hovered || emptyLine === null) return hovered;
  const range = blockAround(editor.state.doc.resolve(emptyLine));
  return range && pointedBlock(editor.view, range);
}
