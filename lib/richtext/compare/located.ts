import type { Node } from '@tiptap/pm/model';

/** A block, with where it is in its document. */
export interface Located {
  readonly node: Node;
  readonly parent: Located | null;
  /** Number among the children of the parent, from 0. */
  readonly index: number;
  /** Position as in ProseMirror: the first block of a document is at 0. */
  readonly pos: number;
  /** The blocks inside; empty for a textblock. */
  readonly children: readonly Located[];
}

/** A document and all of its blocks. */
export function locate(doc: Node): Located {
  return locateAt(doc, null, 0, -1);
}

function locateAt(node: Node, parent: Located | null, index: number, pos: number): Located {
  const children: Located[] = [];
  const located: Located = { node, parent, index, pos, children };
  if (!node.inlineContent) {
    node.forEach((child, offset, number) => {
      children.push(locateAt(child, located, number, pos + 1 + offset));
    });
  }
  return located;
}

/** The block and everything inside, a parent before its children. */
export function* eachLocated(block: Located): Generator<Located> {
  yield block;
  for (const child of block.children) yield* eachLocated(child);
}

/** Whether one block can have become the other: both are lines of text, or both take the same blocks. */
export function isAlike({ node: one }: Located, { node: other }: Located): boolean {
  if (one.inlineContent || other.inlineContent) return one.inlineContent && other.inlineContent;
  if (one.isLeaf || other.isLeaf) return one.type === other.type;
  return one.type === other.type || one.type.compatibleContent(other.type);
}
