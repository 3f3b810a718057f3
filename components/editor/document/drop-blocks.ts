import { Fragment, type Node, type ResolvedPos, type Slice } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import { holdsCells } from '@/components/editor/nodes/table/pasted-tables';
import { caretAfterBlocks, isClosed } from './caret-after-blocks';
import { bodyRange, inField } from './field-commands';

/** Where in a document something is dropped. */
export interface Landing {
  transaction: Transaction;
  pos: number;
  /** Whether it was taken from elsewhere in the document. */
  isMoved: boolean;
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

/** Of two lists of one kind, the items of the one go among those of the other. */
function fitting(holder: Node, content: Fragment): Fragment {
  const isSame = content.content.every(({ type }) => type === holder.type);
  return isSame ? Fragment.fromArray(content.content.flatMap(({ children }) => [...children])) : content;
}

const isItem = ({ type }: Node) => type.name === 'listItem' || type.name === 'point';

/** Where between two blocks it goes: before or after what is around the position, whichever half of it that is in. An item holds no block. */
function between($pos: ResolvedPos, content: Fragment): { pos: number; content: Fragment } | null {
  for (let depth = $pos.depth; depth >= 0; depth -= 1) {
    const holder = $pos.node(depth);
    if (holder.isTextblock || isItem(holder)) continue;
    const isBeside = depth === $pos.depth;
    const isAfter = !isBeside && $pos.pos * 2 > $pos.start(depth + 1) + $pos.end(depth + 1);
    const index = $pos.index(depth) + (isAfter ? 1 : 0);
    const fits = fitting(holder, content);
    const edge = isBeside ? $pos.pos : $pos[isAfter ? 'after' : 'before'](depth + 1);
    if (holder.canReplace(index, index, fits)) return { pos: edge, content: fits };
  }
  return null;
}

/** Blocks that are dropped on a line stand before or after it and never divide it; on an opening line they begin the body, on a note they end it. */
export function dropBlocks({ transaction, pos, isMoved }: Landing, { content }: Slice): Transaction | null {
  const $pos = transaction.doc.resolve(pos);
  // An empty line is replaced, and an opening line takes in the words of what comes from elsewhere.
  if (($pos.parent.isTextblock && $pos.parent.content.size === 0) || (inField($pos) && !isMoved)) return null;
  const { start, end } = bodyRange(transaction.doc);
  const inBody = transaction.doc.resolve(Math.min(Math.max(pos, start), end));
  const found = between(inBody, content);
  if (!found) return null;
  transaction.insert(found.pos, found.content);
  // Who moves a block does not go on writing behind it.
  if (isMoved) return transaction.setSelection(Selection.near(transaction.doc.resolve(found.pos), 1));
  const last = Selection.near(transaction.doc.resolve(found.pos + found.content.size), -1);
  return caretAfterBlocks(transaction.setSelection(last));
}
