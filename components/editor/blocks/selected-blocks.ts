import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { Selection, Transaction } from '@tiptap/pm/state';
import { closesDocument } from '@/lib/richtext/body-blocks';
import { isDocumentField } from '@/lib/richtext/document-fields';

/**
 * Blocks side by side that are moved, copied and deleted as one: blocks of the body, or items of a list. Children of
 * `parent` from the index `first` up to, without, `end`.
 */
export interface BlockRange {
  parent: Node;
  /** Where the content of the parent begins. */
  start: number;
  first: number;
  end: number;
  from: number;
  to: number;
}

/** Whether the parts of a block are moved by themselves. */
export const isList = ({ type }: Node) =>
  type.isInGroup('list') || type.name === 'pointList' || type.name === 'bibliography';

/** Opening lines stay first and what closes the document stays last. */
export const staysInPosition = (node: Node) => isDocumentField(node.type.name) || closesDocument(node);

function rangeIn($from: ResolvedPos, $to: ResolvedPos, depth: number): BlockRange | null {
  const parent = $from.node(depth);
  const [first, end] = [$from.index(depth), $to.indexAfter(depth)];
  const blocks = parent.children.slice(first, Math.max(end, first + 1));
  if (blocks.length === 0 || blocks.some(staysInPosition)) return null;
  const start = $from.start(depth);
  const before = parent.children.slice(0, first).reduce((size, node) => size + node.nodeSize, 0);
  const size = blocks.reduce((sum, node) => sum + node.nodeSize, 0);
  const from = start + before;
  return { parent, start, first, end: first + blocks.length, from, to: from + size };
}

/** The range as blocks of the body, if it is a whole list; otherwise as it is. */
function wholeList(
  range: BlockRange,
  $from: ResolvedPos,
  $to: ResolvedPos,
  depth: number,
): BlockRange | null {
  const isWhole = isList(range.parent) && range.first === 0 && range.end === range.parent.childCount;
  return isWhole ? blocksAbove($from, $to, depth - 1) : range;
}

function blocksAbove($from: ResolvedPos, $to: ResolvedPos, from: number): BlockRange | null {
  for (let depth = from; depth >= 0; depth -= 1) {
    const node = $from.node(depth);
    if (depth > 0 && !isList(node)) continue;
    const range = rangeIn($from, $to, depth);
    return range && wholeList(range, $from, $to, depth);
  }
  return null;
}

/** The blocks that the selection touches; null in the opening lines. A list whose items are all selected is one block. */
export function selectedBlocks({ $from, $to }: Selection): BlockRange | null {
  return blocksAbove($from, $to, $from.sharedDepth($to.pos));
}

/** The block that is moved where somebody points at this position. */
export function blockAround($pos: ResolvedPos): BlockRange | null {
  return blocksAbove($pos, $pos, $pos.depth);
}

/** The block that begins at a position, as a range. */
export function blockAt(doc: Node, pos: number): BlockRange | null {
  const $pos = doc.resolve(pos);
  const node = $pos.nodeAfter;
  if (!node || staysInPosition(node)) return null;
  const first = $pos.index();
  return {
    parent: $pos.parent,
    start: $pos.start(),
    first,
    end: first + 1,
    from: pos,
    to: pos + node.nodeSize,
  };
}

/** The blocks where these changes have brought them, as they are in the document after them; null if the first was deleted or replaced. */
export function followedBlock(
  { from, to }: BlockRange,
  doc: Node,
  changes: readonly Pick<Transaction, 'mapping'>[],
): BlockRange | null {
  let [start, end] = [from, to];
  for (const { mapping } of changes) {
    const mapped = mapping.mapResult(start);
    if (mapped.deletedAfter) return null;
    start = mapped.pos;
    end = mapping.map(end, -1);
  }
  const [$start, $end] = [doc.resolve(start), doc.resolve(Math.max(start, end))];
  const isWhole = $end.pos > start && $start.sameParent($end) && !$end.parent.isTextblock;
  return isWhole ? rangeIn($start, $end, $start.depth) : blockAt(doc, start);
}
