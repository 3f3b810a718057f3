import type { Node } from '@tiptap/pm/model';
import {
  AllSelection,
  type Command,
  type EditorState,
  type NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import {
  findFootnoteList,
  footnoteAround,
  listFootnotes,
} from '@/components/editor/nodes/footnote/footnote-positions';
import { clearCells } from '@/components/editor/nodes/table/clear-cells';
import { deleteAcrossClosedBlocks } from './closed-blocks';
import { bodyRange, crossesFields, deleteFieldText, inField, wholeBody } from './field-commands';
import {
  caretAfterDeleting,
  caretBelowBlock,
  caretForWords,
  deleteBlock,
  isBlockSelected,
  rangeOfBlock,
} from './selected-block';

// One rule for every selection that is not inside one line, whoever brings the text: keys, an input method, dictation,
// a phone, the clipboard.
//
// - What is selected is deleted; lines of their own (kicker, title, standfirst, the lead of a point)
//   are emptied and never merged with what follows them.
// - The new text goes in one piece into the line where the selection begins.
// - Blocks that are closed in themselves, such as a table, lose the words that are selected in them and nothing else, unless they
//   are selected whole.
// - A block without text that is selected alone is deleted, but not replaced (selected-block.ts).
// - If everything is selected, it goes into the body and not into the kicker. A body that is selected whole becomes one
//   paragraph, whatever its first block was.

/** Whether a caret or selection is inside one line of text. */
export function inOneLine({ $from, $to }: Selection): boolean {
  return $from.parent.isTextblock && $from.sameParent($to);
}

/** Whether everything is selected, from the first line of the document to the last. */
export function selectsDocument(selection: Selection, doc: Node): boolean {
  const all = selection.from <= Selection.atStart(doc).from && selection.to >= Selection.atEnd(doc).to;
  return selection instanceof AllSelection || all;
}

function selectsBody({ from, to }: Selection, doc: Node): boolean {
  const body = wholeBody(doc);
  return from <= body.from && to >= body.to;
}

/** Makes one empty paragraph of the body. */
function emptyBody(transaction: Transaction): void {
  const { start, end } = bodyRange(transaction.doc);
  const first = transaction.doc.nodeAt(start);
  const isParagraph = first?.type.name === 'paragraph' && start + first.nodeSize === end;
  if (isParagraph) transaction.delete(start + 1, end - 1);
  else transaction.replaceWith(start, end, transaction.doc.type.schema.node('paragraph'));
}

/** Whether a range begins with a line and ends with another. Its first line stays, empty: with a whole list the words that replace it would go astray. */
function isWholeLines(doc: Node, from: number, to: number): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  const areLines = $from.parent.isTextblock && $to.parent.isTextblock && !$from.sameParent($to);
  return areLines && $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size;
}

/**
 * What follows an item in which the selection ends becomes a list of its own where the selection begins in a list of another kind. It would otherwise join
 * that one, and numbers would become bullets.
 */
function partFollowingItems(transaction: Transaction, from: number, to: number): void {
  const [$from, $to] = [transaction.doc.resolve(from), transaction.doc.resolve(to)];
  const depth = $from.sharedDepth(to) + 1;
  if ($from.parentOffset === 0 && $to.parentOffset === 0) return;
  const [first, last] = [$from.node(depth), $to.node(depth)];
  const areLists = [first, last].every((list) => /^(bulletList|orderedList)$/.test(list?.type.name ?? ''));
  if (!areLists || first?.type === last?.type || $to.indexAfter(depth) >= (last?.childCount ?? 0)) return;
  transaction.split($to.after(depth + 1));
}

/** Deletes what is selected of the body, when it is not selected whole. */
function deleteInBody(transaction: Transaction, { $from, from, to }: Selection): void {
  const body = wholeBody(transaction.doc);
  const start = Math.max(from, body.from);
  if (to <= start || from > body.to) return;
  const isLead = $from.parent.type.name === 'pointLead';
  // What is selected of the notes stays; a note whose number goes is deleted with it.
  const end = Math.min(to, body.to);
  if (deleteAcrossClosedBlocks(transaction, start, end)) return;
  partFollowingItems(transaction, start, end);
  if (isLead && end > $from.after()) {
    transaction.delete($from.after() + 1, end).delete(from, $from.end());
  } else if (isWholeLines(transaction.doc, start, end)) transaction.delete(start, end);
  else if (from < start || end < to) transaction.deleteRange(start, end);
  else transaction.deleteSelection();
}

/** Deletes what is selected of the notes, in each by itself, so that they are not merged. */
function deleteInNotes(transaction: Transaction, { from, to }: Selection): void {
  for (const { node, pos } of listFootnotes(transaction.doc).reverse()) {
    const [start, end] = [Math.max(from, pos + 2), Math.min(to, pos + node.nodeSize - 2)];
    if (end > start) transaction.delete(start, end);
  }
}

function deleteSelectedBlock(transaction: Transaction, selection: NodeSelection): Transaction {
  const { from } = rangeOfBlock(selection);
  return caretAfterDeleting(deleteBlock(transaction, selection), from).scrollIntoView();
}

/** Deletes a selection that is not inside one line, by the rule above. The caret stands where new text goes. */
export function deleteSelected(transaction: Transaction): Transaction {
  const selected = transaction.selection;
  if (selected instanceof CellSelection) return clearCells(transaction, selected).scrollIntoView();
  if (isBlockSelected(selected)) return deleteSelectedBlock(transaction, selected);
  transaction.setSelection(TextSelection.between(selected.$from, selected.$to));
  const { selection, doc } = transaction;
  const steps = transaction.steps.length;
  const isAll = selectsDocument(selection, doc);
  const notes = findFootnoteList(doc);
  if (isAll && notes) transaction.delete(notes.pos, notes.pos + notes.node.nodeSize);
  else if (footnoteAround(selection.$from)) deleteInNotes(transaction, selection);
  if (selectsBody(selection, doc)) emptyBody(transaction);
  else deleteInBody(transaction, selection);
  if (inField(selection.$from)) deleteFieldText(transaction, selection);
  const start = isAll
    ? bodyRange(transaction.doc).start
    : transaction.mapping.slice(steps).map(selection.from, -1);
  const caret = TextSelection.near(transaction.doc.resolve(start), 1);
  return transaction.setSelection(caret).scrollIntoView();
}

/** Puts a caret where words go that are written over a selection that is not inside one line. */
export function beginWords(transaction: Transaction): Transaction {
  const { selection } = transaction;
  return isBlockSelected(selection)
    ? caretForWords(transaction, selection).scrollIntoView()
    : deleteSelected(transaction);
}

/** Puts a caret where blocks go that are brought in place of such a selection. */
export function beginBlocks(transaction: Transaction): Transaction {
  const { selection } = transaction;
  return isBlockSelected(selection) ? caretBelowBlock(transaction, selection) : deleteSelected(transaction);
}

/** Replaces a selection that is not inside one line by text. */
export function typeOver({ tr }: EditorState, text: string): Transaction {
  return beginWords(tr).insertText(text);
}

/** Backspace, Delete or a cut of a selection that is not inside one line. */
export const deleteLines: Command = (state, dispatch) => {
  if (inOneLine(state.selection)) return false;
  dispatch?.(deleteSelected(state.tr));
  return true;
};

/** Enter on a selection that has parts of the opening lines, or the whole body: it leaves the caret where it began. */
export const deleteLinesByEnter: Command = (state, dispatch) => {
  const { selection, doc } = state;
  if (inOneLine(selection) || !(crossesFields(selection) || selectsBody(selection, doc))) return false;
  dispatch?.(deleteSelected(state.tr));
  return true;
};

/**
 * Before Enter divides a line, what is selected of several lines is deleted by the rule above, and the keys of what the caret then stands in see a caret. What
 * ProseMirror deletes itself may be whole blocks, and it would divide whatever held them, such as a point.
 */
export const deleteLinesBeforeEnter: Command = (state, dispatch) => {
  const isInLines = state.selection instanceof TextSelection && !inOneLine(state.selection);
  if (isInLines) dispatch?.(deleteSelected(state.tr));
  return false;
};
