import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Selection } from '@tiptap/pm/state';
import { isDocumentField } from '@/lib/richtext/document-fields';
import { blocksOfPoint } from './point-commands';
import { splitPointText, typedNumberLength } from './point-text';

/** The blocks of the body that the selection touches, with the positions where they begin and end. */
function selectedBlocks({
  doc,
  selection,
}: EditorState): { from: number; to: number; blocks: Node[] } | null {
  const blocks: Node[] = [];
  let from = -1;
  let to = -1;
  doc.forEach((node, offset) => {
    const end = offset + node.nodeSize;
    if (isDocumentField(node.type.name) || end <= selection.from || offset >= selection.to + 1) return;
    if (offset > selection.head && offset > selection.anchor) return;
    if (from < 0) from = offset;
    to = end;
    blocks.push(node);
  });
  return blocks.length > 0 ? { from, to, blocks } : null;
}

function pointOf(textblock: Node, rest: readonly Node[] = []): Node {
  const { schema } = textblock.type;
  const { lead, text } = splitPointText(textblock, typedNumberLength(textblock));
  const { id, dir, lang } = textblock.attrs;
  const blocks = [
    schema.node('pointLead', { dir, lang }, lead),
    schema.node('paragraph', { id, dir, lang }, text),
    ...rest,
  ];
  return schema.node('point', null, blocks);
}

function pointOfItem(item: Node): Node[] {
  const [first, ...rest] = item.children;
  return first ? [pointOf(first, rest)] : [];
}

/** The points that a block becomes; null for a block that cannot become points. */
function pointsOf(block: Node): Node[] | null {
  if (block.isTextblock) return [pointOf(block)];
  if (block.type.name === 'pointList') return [...block.children];
  if (block.type.name === 'bulletList' || block.type.name === 'orderedList') {
    return block.children.flatMap(pointOfItem);
  }
  return null;
}

/** Whether the caret is among numbered points. */
export function inPoints({ selection: { $from } }: EditorState): boolean {
  return $from.depth > 0 && $from.node(1).type.name === 'pointList';
}

/** Makes numbered points of the selected paragraphs or lists, or paragraphs of the selected points. */
export const togglePoints: Command = (state, dispatch) => {
  const found = selectedBlocks(state);
  if (!found) return false;
  const { schema } = state;
  const isUndoing = found.blocks.every((block) => block.type.name === 'pointList');
  const points = found.blocks.map(pointsOf);
  if (points.includes(null)) return false;
  const start = found.blocks[0]?.attrs.start ?? 1;
  const nodes = isUndoing
    ? found.blocks.flatMap((list) => list.children.flatMap(blocksOfPoint))
    : [
        schema.node(
          'pointList',
          { start },
          points.flatMap((list) => list ?? []),
        ),
      ];
  if (dispatch) {
    const transaction = state.tr.replaceWith(found.from, found.to, nodes);
    const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0);
    const end = transaction.doc.resolve(found.from + size);
    dispatch(transaction.setSelection(Selection.near(end, -1)).scrollIntoView());
  }
  return true;
};
