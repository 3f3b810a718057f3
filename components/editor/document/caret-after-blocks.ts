import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { closesDocument } from '@/lib/richtext/body-blocks';

/** Whether writing goes on behind a block and never in it: it is closed in itself, such as a table, or has no text. */
export const isClosed = (node: Node) =>
  node.isAtom || (node.type.spec.isolating === true && !node.isTextblock);

/** Where the last change ends. */
function endOfChange({ mapping }: Transaction): number | null {
  let end: number | null = null;
  mapping.maps.at(-1)?.forEach((_from, _to, _newFrom, newTo) => {
    end = newTo;
  });
  return end;
}

/**
 * Puts the caret behind a block that was brought, where writing goes on, as in Word: into the next line, or into a new one if the body ends with the block.
 * The nearest line may be the source of a table, or the first footnote, which follows the body in the document.
 */
export function caretAfterBlocks(transaction: Transaction): Transaction {
  const end = endOfChange(transaction);
  const $end = end === null ? null : transaction.doc.resolve(end);
  const block = $end?.depth === 0 ? $end.nodeBefore : null;
  if (!$end || !block || block.isTextblock) return transaction;
  const { head } = transaction.selection;
  const isInside = head < $end.pos && head > $end.pos - block.nodeSize;
  if (isInside && !isClosed(block)) return transaction;
  const next = $end.nodeAfter;
  // A block that is closed, such as a figure or a divider, would be selected, and the next word written into it or instead of it.
  if (next && !closesDocument(next) && !isClosed(next))
    return transaction.setSelection(Selection.near(transaction.doc.resolve($end.pos), 1));
  transaction.insert($end.pos, transaction.doc.type.schema.node('paragraph'));
  return transaction.setSelection(TextSelection.create(transaction.doc, $end.pos + 1));
}
