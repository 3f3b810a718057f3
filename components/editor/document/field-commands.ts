import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { isDocumentField } from '@/lib/richtext/document-fields';

/** Whether the position is in the kicker, the title or the standfirst. */
export function inField($pos: ResolvedPos): boolean {
  return isDocumentField($pos.parent.type.name);
}

/** Whether a selection extends from one of the three fields into another block. */
export function crossesFields({ $from, $to, empty }: Selection): boolean {
  return !empty && !$from.sameParent($to) && ($from.depth === 0 || inField($from));
}

/** The position after the three fields, where the body begins. */
function bodyStart(doc: Node): number {
  let start = 0;
  doc.forEach((node, offset) => {
    if (isDocumentField(node.type.name)) start = offset + node.nodeSize;
  });
  return start;
}

/** Deletes the selected text field by field, so that the fields are not merged. */
export function deleteAcrossFields(state: EditorState): Transaction {
  const { from, to } = state.selection;
  const transaction = state.tr;
  const start = bodyStart(state.doc);
  const firstInBody = Selection.near(state.doc.resolve(start), 1).from;
  if (to > firstInBody) transaction.deleteRange(firstInBody, to);
  const lines: [number, number][] = [];
  state.doc.nodesBetween(from, Math.min(to, start), (node, pos) => {
    if (!isDocumentField(node.type.name)) return false;
    lines.push([Math.max(from, pos + 1), Math.min(to, pos + node.nodeSize - 1)]);
    return false;
  });
  for (const [lineFrom, lineTo] of lines.reverse()) {
    if (lineTo > lineFrom) transaction.delete(lineFrom, lineTo);
  }
  const caret = TextSelection.near(transaction.doc.resolve(transaction.mapping.map(from, -1)), 1);
  return transaction.setSelection(caret).scrollIntoView();
}

/** Backspace or Delete on a selection that crosses the fields. */
export const deleteSelectedFields: Command = (state, dispatch) => {
  if (!crossesFields(state.selection)) return false;
  dispatch?.(deleteAcrossFields(state));
  return true;
};

/** Enter in a field moves the caret to the next field, and from the standfirst to the body. */
export const goToNextField: Command = (state, dispatch) => {
  const { $head } = state.selection;
  if (!inField($head)) return false;
  const next = $head.after();
  const inside = Selection.near(state.doc.resolve(next), 1);
  const selection = inField(inside.$head) ? TextSelection.create(state.doc, inside.$head.end()) : inside;
  dispatch?.(state.tr.setSelection(selection).scrollIntoView());
  return true;
};

/** Backspace at the start of a field merges nothing. In an empty field it moves the caret to the field before. */
export const stayInFieldBackward: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  if (!empty || !inField($head) || $head.parentOffset > 0) return false;
  const before = $head.before();
  if ($head.parent.content.size === 0 && before > 0) {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, before - 1)).scrollIntoView());
  }
  return true;
};

/** Delete at the end of a field merges nothing. */
export const stayInFieldForward: Command = (state) => {
  const { $head, empty } = state.selection;
  return empty && inField($head) && $head.parentOffset === $head.parent.content.size;
};

/** Select all selects the field first, and the whole document when the field is selected already. */
export const selectField: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const whole = $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size;
  if (!inField($from) || !$from.sameParent($to) || whole) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, $from.start(), $from.end())));
  return true;
};
