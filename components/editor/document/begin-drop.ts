import type { Slice } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { bodyRange } from './field-commands';
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

/** Removes what is dragged from one line of the text to another. */
function withoutDragged({ tr }: EditorState, dragged: Selection): Transaction {
  if (isBlockSelected(dragged)) return deleteBlock(tr, dragged);
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

/** Begins with the caret where something is dropped; null if that is outside the text. */
export function beginDrop(view: EditorView, event: DragEvent, moved: boolean): Begin | null {
  const dropped = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!dropped) return null;
  const dragged = draggedFrom(view);
  return () => {
    const transaction = moved ? withoutDragged(view.state, dragged) : view.state.tr;
    return caretAt(transaction, transaction.mapping.map(dropped.pos));
  };
}
