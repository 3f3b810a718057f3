import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type Command, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { closesDocument } from '@/lib/richtext/body-blocks';
import { isDocumentField } from '@/lib/richtext/document-fields';

/** Whether the position is in the kicker, the title or the standfirst. */
export function inField($pos: ResolvedPos): boolean {
  return isDocumentField($pos.parent.type.name);
}

/** Whether a selection extends from one of the three fields into another block. */
export function crossesFields({ $from, $to, empty }: Selection): boolean {
  return !empty && !$from.sameParent($to) && ($from.depth === 0 || inField($from));
}

/** The positions where the body begins and ends: after the three fields, before the blocks that close the document. */
export function bodyRange(doc: Node): { start: number; end: number } {
  let [start, end] = [0, 0];
  doc.forEach((node, offset) => {
    const after = offset + node.nodeSize;
    if (isDocumentField(node.type.name)) start = after;
    if (!closesDocument(node)) end = after;
  });
  return { start, end };
}

/** The selection of everything in the body, from its first line to its last. */
export function wholeBody(doc: Node): TextSelection {
  const { start, end } = bodyRange(doc);
  const first = Selection.near(doc.resolve(start), 1).from;
  const last = Selection.near(doc.resolve(end), -1).to;
  return TextSelection.create(doc, first, Math.max(first, last));
}

/** Deletes what is selected of the three fields, each by itself, so that they are not merged. */
export function deleteFieldText(transaction: Transaction, { from, to }: Selection): void {
  const lines: [number, number][] = [];
  transaction.doc.forEach((node, pos) => {
    const [start, end] = [Math.max(from, pos + 1), Math.min(to, pos + node.nodeSize - 1)];
    if (isDocumentField(node.type.name) && end > start) lines.push([start, end]);
  });
  for (const [start, end] of lines.reverse()) transaction.delete(start, end);
}

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
