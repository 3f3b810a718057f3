import { Fragment, type Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { takesBlocks } from '@/components/editor/document/between-blocks';
import { bodyRange } from '@/components/editor/document/field-commands';
import { type BlockRange, blockAt, isList, selectedBlocks } from './selected-blocks';

/** A list of the same kind with these items alone. */
export const listOfItems = (list: Node, items: Fragment): Node =>
  list.type.create({ ...list.attrs, id: null, ...('start' in list.attrs ? { start: 1 } : {}) }, items);

/** What is moved, as it stands in the body: items are a list there. */
export function movedContent({ parent, first, end }: BlockRange): Fragment {
  const content = Fragment.from(parent.children.slice(first, end));
  return isList(parent) ? Fragment.from(listOfItems(parent, content)) : content;
}

/** What the handle of a block drags: all blocks that are selected, if it is one of them. */
export function draggedBlocks({ doc, selection }: EditorState, pointed: BlockRange): BlockRange | null {
  const selected = selection.empty ? null : selectedBlocks(selection);
  const isOneOf = selected !== null && selected.from <= pointed.from && pointed.to <= selected.to;
  return isOneOf ? selected : blockAt(doc, pointed.from);
}

/** Whether a block may be dragged to this position, from where its handle can drag it on. */
function isGap(doc: Node, pos: number, content: Fragment): boolean {
  const $pos = doc.resolve(pos);
  const { parent, nodeBefore, nodeAfter } = $pos;
  if (!takesBlocks($pos, content)) return false;
  const isSameKind = (node: Node | null) => node?.type === content.firstChild?.type && isList(node as Node);
  if (!isList(parent)) {
    const { start, end } = bodyRange(doc);
    // Beside a list of the same kind, items go into that.
    const joins = content.childCount === 1 && [nodeBefore, nodeAfter].some(isSameKind);
    return pos >= start && pos <= end && !joins;
  }
  if (content.childCount === 1 && isSameKind(parent)) return true;
  // Between the items of a list of the body, which is divided. Its edges are those of the body.
  return $pos.depth === 1 && nodeBefore !== null && nodeAfter !== null;
}

/** The positions to which blocks can be dragged, in their order: between the blocks of the body, and between the items of lists. */
export function gapsFor(doc: Node, range: BlockRange): number[] {
  const content = movedContent(range);
  const found: number[] = [];
  const look = (parent: Node, start: number) => {
    let pos = start;
    const offer = () => {
      const stays = pos === range.from || pos === range.to;
      if ((parent === doc || isList(parent)) && (stays || isGap(doc, pos, content))) found.push(pos);
    };
    offer();
    for (const node of parent.children) {
      const isDragged = pos >= range.from && pos < range.to;
      // The cells of a table stand side by side, where height alone tells nothing.
      const isForeignTable =
        node.type.name === 'table' && !(pos < range.from && pos + node.nodeSize > range.to);
      if (!node.isTextblock && !isDragged && !isForeignTable) look(node, pos + 1);
      pos += node.nodeSize;
      if (!isDragged || pos >= range.to) offer();
    }
  };
  look(doc, 0);
  return found;
}
