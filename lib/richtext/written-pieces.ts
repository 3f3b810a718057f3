import type { Node } from '@tiptap/pm/model';
import type { Direction } from '@/lib/i18n/locales';
import { getInlineSpec, getMarkSpec } from './find-spec';
import { inlinePieces, type Wrapper } from './inline-pieces';
import type { InlineSpec, NodeInTree } from './spec-types';

/** A part of a textblock as one output writes it, with what is around it, from the outermost. */
export interface WrittenPiece<Output> {
  output: Output;
  wrappers: readonly Wrapper[];
}

interface Writer<Output> {
  text(text: string): Output;
  node(spec: InlineSpec, inline: NodeInTree): Output;
}

/**
 * The content of a textblock in order. `root` is the tree it is part of, `direction` the direction in which the block is written. A sign of
 * the apparatus is no part of a link or of bold words around it.
 */
export function writtenPieces<Output>(
  textblock: Node,
  { root, direction }: { root: Node; direction: Direction },
  writer: Writer<Output>,
): WrittenPiece<Output>[] {
  const pieces = inlinePieces(textblock.children, direction);
  return textblock.children.flatMap((node, index): WrittenPiece<Output>[] => {
    if (node.isText)
      return (pieces.get(index) ?? []).map(({ text, wrappers }) => ({ output: writer.text(text), wrappers }));
    const spec = getInlineSpec(node);
    const output = writer.node(spec, { node, parent: textblock, index, root });
    const wrappers = spec.isApparatus ? node.marks.filter((mark) => getMarkSpec(mark).isolates) : node.marks;
    return [{ output, wrappers }];
  });
}
