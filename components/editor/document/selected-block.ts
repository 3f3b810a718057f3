import type { Node, Slice } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { isDocumentField } from '@/lib/richtext/document-fields';
import { isClosed } from './caret-after-blocks';

// A block without text, such as a divider, a card or a picture, is selected by an arrow key that meets it, so that words which
// follow are no order to replace it. They go into the caption of a picture, and otherwise on into a line after the block. Only what
// deletes takes the block away.

/** Whether a block without text is selected. */
export const isBlockSelected = (selection: Selection): selection is NodeSelection =>
  selection instanceof NodeSelection && selection.node.isBlock && selection.node.isAtom;

const isEmptyLine = (node: Node | null) => node?.type.name === 'paragraph' && node.content.size === 0;

const withCaret = (transaction: Transaction, pos: number) =>
  transaction.setSelection(TextSelection.create(transaction.doc, pos));

/** Puts the caret into an empty line between two blocks of the body: one that stands there, or a new one. */
export function caretBetween(transaction: Transaction, pos: number): Transaction {
  const { nodeBefore, nodeAfter } = transaction.doc.resolve(pos);
  if (isEmptyLine(nodeBefore)) return withCaret(transaction, pos - 1);
  if (!isEmptyLine(nodeAfter)) transaction.insert(pos, transaction.doc.type.schema.node('paragraph'));
  return withCaret(transaction, pos + 1);
}

/** What goes with the selected block: the figure with its last picture. */
export function rangeOfBlock({ $from, from, to }: NodeSelection): { from: number; to: number } {
  const isNeeded = $from.depth > 0 && !$from.parent.canReplace($from.index(), $from.index() + 1);
  return isNeeded ? { from: $from.before(), to: $from.after() } : { from, to };
}

/** What is cut or dragged with the selected block, so that no word of a caption is lost with its picture. */
export function sliceOfBlock(selection: NodeSelection): Slice {
  const { from, to } = rangeOfBlock(selection);
  return selection.$from.doc.slice(from, to);
}

/** Deletes the selected block. */
export function deleteBlock(transaction: Transaction, selection: NodeSelection): Transaction {
  const { from, to } = rangeOfBlock(selection);
  return transaction.delete(from, to);
}

/** Whether the caret may go from a deleted block into this one beside it. */
const takesCaret = (node: Node | null) =>
  node !== null && !isClosed(node) && !isDocumentField(node.type.name);

/** Puts the caret beside a block that was deleted. Between two that take none it stands in an empty line. */
export function caretAfterDeleting(transaction: Transaction, pos: number): Transaction {
  const $pos = transaction.doc.resolve(pos);
  const { nodeBefore, nodeAfter } = $pos;
  const isBetween = $pos.depth === 0 && !takesCaret(nodeAfter) && !takesCaret(nodeBefore);
  if (isBetween) return caretBetween(transaction, pos);
  const side = $pos.depth > 0 || takesCaret(nodeAfter) ? 1 : -1;
  return transaction.setSelection(Selection.near($pos, side));
}

/** Puts the caret into a line after the selected block, and after the figure that a picture is part of. */
export function caretBelowBlock(transaction: Transaction, { $from, to }: NodeSelection): Transaction {
  return caretBetween(transaction, $from.depth > 0 ? $from.after(1) : to);
}

/** Puts the caret where words go while a block is selected. */
export function caretForWords(transaction: Transaction, selection: NodeSelection): Transaction {
  const isPart = selection.$from.depth > 0;
  const caption = isPart ? Selection.findFrom(transaction.doc.resolve(selection.to), 1, true) : null;
  return caption ? withCaret(transaction, caption.$from.end()) : caretBelowBlock(transaction, selection);
}
