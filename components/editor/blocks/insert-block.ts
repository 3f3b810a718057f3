import type { Node, NodeType, ResolvedPos } from '@tiptap/pm/model';
import { type Command, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { gapInList } from '@/components/editor/document/divide-list';
import { inField } from '@/components/editor/document/field-commands';

interface Range {
  from: number;
  to: number;
  /** Depth of what it stands behind; none where it replaces a line. */
  depth?: number;
}

const isEmptyParagraph = ({ parent }: ResolvedPos) =>
  parent.type.name === 'paragraph' && parent.content.size === 0;

/** Where a block of this type goes: an empty line with the caret is replaced, otherwise it stands after the line or what that is in, and between the items of a list. */
function rangeFor($head: ResolvedPos, type: NodeType): Range | null {
  if (inField($head)) return null;
  const { depth } = $head;
  const line = $head.index(depth - 1);
  if (isEmptyParagraph($head) && $head.node(depth - 1).canReplaceWith(line, line + 1, type)) {
    return { from: $head.before(), to: $head.after() };
  }
  for (let level = depth; level > 0; level -= 1) {
    const index = $head.indexAfter(level - 1);
    if ($head.node(level - 1).canReplaceWith(index, index, type)) {
      return { from: $head.after(level), to: $head.after(level), depth: level };
    }
  }
  return null;
}

/** A line that replaces an empty one keeps its id, and the direction and language chosen for it. */
function asReplacementOf(block: Node, line: Node): Node {
  if (!block.isTextblock) return block;
  const { id, dir, lang } = line.attrs;
  return block.type.create({ ...block.attrs, id, dir, lang }, block.content, block.marks);
}

/** How far into a new block its first part of this type is; 0, the block itself, if it has none. */
function distanceTo(part: string | undefined, block: Node): number {
  let distance: number | null = null;
  block.descendants((node, pos) => {
    if (distance === null && node.type.name === part) distance = pos + 1;
    return distance === null;
  });
  return distance ?? 0;
}

/**
 * Puts a new block at the caret and the caret into its first line, or that of a part which is written before the others; into the line
 * after it if it has none. A part without lines, such as a picture, is selected: Enter chooses it.
 */
export function insertBlock(block: Node, firstWritten?: string): Command {
  return ({ selection: { $head }, tr }, dispatch) => {
    const range = rangeFor($head, block.type);
    if (!range) return false;
    if (!dispatch) return true;
    const pos = range.depth === undefined ? range.from : gapInList(tr, $head, range.depth);
    if (range.depth === undefined) tr.replaceWith(pos, range.to, asReplacementOf(block, $head.parent));
    else tr.insert(pos, block);
    const start = pos + distanceTo(firstWritten, block);
    const part = tr.doc.nodeAt(start);
    const inside =
      part && firstWritten && NodeSelection.isSelectable(part) && part.isAtom
        ? NodeSelection.create(tr.doc, start)
        : Selection.findFrom(tr.doc.resolve(start), 1, true);
    tr.setSelection(inside ?? TextSelection.near(tr.doc.resolve(pos)));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Whether a block of this type can be put at the caret. */
export function canInsertBlock({ selection: { $head } }: { selection: Selection }, type: NodeType): boolean {
  return rangeFor($head, type) !== null;
}
