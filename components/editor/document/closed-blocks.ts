import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';

interface Range {
  from: number;
  to: number;
}

/** The outermost closed block around a position, such as a table; null for ordinary text. */
function closedBlockAround($pos: ResolvedPos): Range | null {
  for (let depth = 1; depth <= $pos.depth; depth += 1) {
    const node = $pos.node(depth);
    if (node.type.spec.isolating && !node.isTextblock)
      return { from: $pos.before(depth), to: $pos.after(depth) };
  }
  return null;
}

/** The innermost closed block around a position, such as a cell, or 0. */
function innermost($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth -= 1)
    if ($pos.node(depth).type.spec.isolating) return $pos.before(depth);
  return 0;
}

/** The parts of closed blocks that hold text, cut to what is selected: the last one first. */
function partsBetween(doc: Node, { from, to }: Range): Range[] {
  const parts = new Map<number, Range>();
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const part = innermost(doc.resolve(pos + 1));
    const [start, end] = [Math.max(from, pos + 1), Math.min(to, pos + 1 + node.content.size)];
    parts.set(part, { from: parts.get(part)?.from ?? start, to: end });
    return false;
  });
  return [...parts.values()].reverse();
}

function deleteText(transaction: Transaction, { from, to }: Range): void {
  if (to <= from) return;
  transaction.setSelection(TextSelection.create(transaction.doc, from, to)).deleteSelection();
}

/**
 * Deletes a range that begins or ends in a block that is closed in itself, part by part, so that a cell keeps its border and a table its
 * rows. False if the range is none of that kind.
 */
export function deleteAcrossClosedBlocks(transaction: Transaction, from: number, to: number): boolean {
  const { doc } = transaction;
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  if (innermost($from) === innermost($to)) return false;
  const [first, last] = [closedBlockAround($from), closedBlockAround($to)];
  if (first && first.from === last?.from) {
    for (const part of partsBetween(doc, { from, to })) deleteText(transaction, part);
    return true;
  }
  if (!first && !last) return false;
  if (last) for (const part of partsBetween(doc, { from: last.from, to })) deleteText(transaction, part);
  const start = first ? Selection.near(doc.resolve(first.to), 1).from : from;
  const end = last ? Selection.near(doc.resolve(last.from), -1).to : to;
  deleteText(transaction, { from: start, to: end });
  if (first) for (const part of partsBetween(doc, { from, to: first.to })) deleteText(transaction, part);
  return true;
}
