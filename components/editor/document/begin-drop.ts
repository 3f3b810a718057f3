import type { Node, Slice } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { selectedBlocks } from '@/components/editor/blocks/selected-blocks';
import type { IsLower } from './between-blocks';
import { bringsBlocks, gapForDrop, type Landing } from './drop-blocks';
import { bodyRange, wholeBody } from './field-commands';
import type { Begin } from './insert-slice';
import { deleteSelected, inOneLine } from './replace-selection';
import { caretBetween, deleteBlock, isBlockSelected, sliceOfBlock } from './selected-block';

/** The selection that is dragged. The type of ProseMirror's view does not name the node, which is set when it was not selected before. */
function draggedFrom({ state, dragging }: EditorView): Selection {
  return ((dragging ?? {}) as { node?: NodeSelection }).node ?? state.selection;
}

/** What is dropped of what was dragged. */
export function draggedSlice(view: EditorView, slice: Slice): Slice {
  const dragged = draggedFrom(view);
  return isBlockSelected(dragged) ? sliceOfBlock(dragged) : slice;
}

/** The blocks that are dragged whole, from their first letter to their last; null for words. */
function wholeBlocks(doc: Node, { from, to, $from, $to }: Selection): { from: number; to: number } | null {
  const blocks = selectedBlocks(TextSelection.between($from, $to));
  const body = wholeBody(doc);
  if (!blocks || (from <= body.from && to >= body.to)) return null;
  const [first, last] = [
    Selection.near(doc.resolve(blocks.from), 1),
    Selection.near(doc.resolve(blocks.to), -1),
  ];
  return from <= first.from && to >= last.to ? blocks : null;
}

/** Removes what is dragged from one line of the text to another. */
function withoutDragged({ tr }: EditorState, dragged: Selection): Transaction {
  if (isBlockSelected(dragged)) return deleteBlock(tr, dragged);
  const blocks = bringsBlocks(dragged.content()) ? wholeBlocks(tr.doc, dragged) : null;
  if (blocks) return tr.delete(blocks.from, blocks.to);
  if (dragged instanceof NodeSelection || inOneLine(dragged)) {
    dragged.replace(tr);
    return tr;
  }
  return deleteSelected(tr);
}

/**
 * Puts the caret where something is dropped. Between two blocks, where a line shows it meanwhile, it is a line of its own; a block that
 * stands beside it would otherwise be selected, and a line beside it would be written on in.
 */
function caretAt(transaction: Transaction, pos: number): Transaction {
  const $pos = transaction.doc.resolve(pos);
  const { start, end } = bodyRange(transaction.doc);
  if ($pos.depth === 0 && pos >= start) return caretBetween(transaction, Math.min(pos, end));
  // The nearest in the same list, table or figure.
  return transaction.setSelection(Selection.near($pos, $pos.nodeAfter || $pos.depth === 0 ? 1 : -1));
}

/** What a drop begins with. */
export interface Drop {
  /** With the caret where it is dropped. */
  begin: Begin;
  /** Without a caret. */
  landing: () => Landing;
}

/** Tells for a block on the screen whether the mouse is in its lower half. */
function isInLowerHalf(view: EditorView, { clientY }: DragEvent): IsLower {
  return (before) => {
    const element = view.nodeDOM(before);
    const { top, height } = element instanceof HTMLElement ? element.getBoundingClientRect() : new DOMRect();
    return height > 0 ? clientY > top + height / 2 : null;
  };
}

/** The position below the mouse; null outside the text, and where something is dropped on itself. */
function droppedAt(view: EditorView, event: DragEvent, moved: boolean): number | null {
  const dropped = view.posAtCoords({ left: event.clientX, top: event.clientY });
  const dragged = draggedFrom(view);
  if (!dropped || (moved && dropped.pos > dragged.from && dropped.pos < dragged.to)) return null;
  return dropped.pos;
}

/** Where a line shows that something would be dropped: between two blocks, or in a line of text. */
export function dropTarget(view: EditorView, event: DragEvent): number | null {
  const { dragging, state } = view;
  const pos = droppedAt(view, event, dragging?.move === true);
  if (pos === null || !dragging) return pos;
  const slice = draggedSlice(view, dragging.slice);
  const landing = { transaction: state.tr, pos, isMoved: dragging.move, isLower: isInLowerHalf(view, event) };
  return (bringsBlocks(slice) ? gapForDrop(landing, slice.content)?.pos : null) ?? pos;
}

/** Null outside the text, and where something is dropped on itself. */
export function beginDrop(view: EditorView, event: DragEvent, moved: boolean): Drop | null {
  const dropped = droppedAt(view, event, moved);
  if (dropped === null) return null;
  const dragged = draggedFrom(view);
  const landing = () => {
    const transaction = moved ? withoutDragged(view.state, dragged) : view.state.tr;
    const toShown = transaction.mapping.invert();
    const isLower = (before: number) => isInLowerHalf(view, event)(toShown.map(before));
    return { transaction, pos: transaction.mapping.map(dropped), isMoved: moved, isLower };
  };
  const begin = () => {
    const { transaction, pos } = landing();
    return caretAt(transaction, pos);
  };
  return { begin, landing };
}
