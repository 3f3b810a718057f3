import { Fragment, type Node, type Slice } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import { holdsCells } from '@/components/editor/nodes/table/pasted-tables';
import { type IsLower, nearestGap, putBlocks } from './between-blocks';
import { caretAfterBlocks, isClosed } from './caret-after-blocks';
import { bodyRange, inField } from './field-commands';

/** Where in a document something is dropped. */
export interface Landing {
  transaction: Transaction;
  pos: number;
  /** Whether it was taken from elsewhere in the document. */
  isMoved: boolean;
  /** In the document of the transaction. */
  isLower: IsLower;
}

function lineCount(content: Fragment): number {
  let count = 0;
  content.descendants((node) => {
    if (node.isTextblock) count += 1;
    return !node.isTextblock;
  });
  return count;
}

/** Whether a slice is words of one line, with what holds that line. */
export const isWordsOfLine = ({ content, openStart, openEnd }: Slice) =>
  openStart > 0 && openEnd > 0 && lineCount(content) === 1;

/** Whether a slice brings blocks that no line takes in: one that is closed in itself, such as a table, or lines that something holds, such as a list. */
export function bringsBlocks(slice: Slice): boolean {
  if (isWordsOfLine(slice) || holdsCells(slice)) return false;
  const holdsLines = (node: Node) => node.isBlock && !node.isTextblock && lineCount(node.content) > 1;
  return slice.content.content.some((node) => isClosed(node) || holdsLines(node));
}

/** A gap between two blocks, and what is put there. */
interface Gap {
  pos: number;
  content: Fragment;
}

/** A picture that leaves its figure is a figure of its own. */
function outOfFigure(content: Fragment): Fragment {
  return Fragment.fromArray(
    content.content.map((node) => {
      const { figure } = node.type.schema.nodes;
      return (node.type.name === 'figurePicture' && figure?.createAndFill(null, node)) || node;
    }),
  );
}

/** Where blocks are dropped between two others; null where they become part of a line instead. */
export function gapForDrop(
  { transaction: { doc }, pos, isMoved, isLower }: Landing,
  dropped: Fragment,
): Gap | null {
  const $pos = doc.resolve(pos);
  // An empty line is replaced, and an opening line takes in the words of what comes from elsewhere.
  if (($pos.parent.isTextblock && $pos.parent.content.size === 0) || (inField($pos) && !isMoved)) return null;
  const { start, end } = bodyRange(doc);
  const $inBody = doc.resolve(Math.min(Math.max(pos, start), end));
  for (const content of [dropped, outOfFigure(dropped)]) {
    const gap = nearestGap($inBody, content, isLower);
    if (gap !== null) return { pos: gap, content };
  }
  return null;
}

/** Blocks that are dropped on a line stand before or after it and never divide it; on an opening line they begin the body, on a note they end it. */
export function dropBlocks(landing: Landing, { content }: Slice): Transaction | null {
  const { transaction, isMoved } = landing;
  const gap = gapForDrop(landing, content);
  if (!gap) return null;
  const { from, to } = putBlocks(transaction, gap.pos, gap.content);
  // Who moves a block does not go on writing behind it.
  if (isMoved) return transaction.setSelection(Selection.near(transaction.doc.resolve(from), 1));
  const last = Selection.near(transaction.doc.resolve(to), -1);
  return caretAfterBlocks(transaction.setSelection(last));
}
