import { type NodeSelection, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Begin } from './insert-slice';
import { deleteSelected, inOneLine } from './replace-selection';

/** Removes what is dragged from one line of the text to another. */
function withoutDragged({ state, dragging }: EditorView): Transaction {
  // The type of ProseMirror's view does not name the node, which is set when one whole node is dragged.
  const { node } = (dragging ?? {}) as { node?: NodeSelection };
  if (!node) return inOneLine(state.selection) ? state.tr.deleteSelection() : deleteSelected(state);
  const { tr } = state;
  node.replace(tr);
  return tr;
}

/** Begins with the caret where something is dropped; null if that is outside the text. */
export function beginDrop(view: EditorView, event: DragEvent, moved: boolean): Begin | null {
  const dropped = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!dropped) return null;
  return () => {
    const transaction = moved ? withoutDragged(view) : view.state.tr;
    const pos = transaction.mapping.map(dropped.pos);
    return transaction.setSelection(Selection.near(transaction.doc.resolve(pos)));
  };
}
