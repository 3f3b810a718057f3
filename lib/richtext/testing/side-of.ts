import { Fragment, type Node } from '@tiptap/pm/model';
import type { ComparedBlock } from '@/lib/richtext/compare/types';

/** One of the two documents, made from their comparison. */
export function sideOf(block: ComparedBlock, side: 'before' | 'after'): Node {
  const node = block[side]?.node;
  if (!node) throw new Error(`The block is not in the document ${side}`);
  const leftOut = side === 'before' ? 'movedTo' : 'movedFrom';
  const content = node.inlineContent
    ? block.runs.flatMap((run) => run[side] ?? [])
    : block.children
        .filter((child) => child.change !== leftOut && child[side])
        .map((child) => sideOf(child, side));
  return node.type.create(node.attrs, Fragment.fromArray(joined(content)), node.marks);
}

/** Texts beside each other with the same marks are one node. */
function joined(nodes: Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.isText && node.isText && last.sameMarkup(node)) {
      result[result.length - 1] = last.type.schema.text((last.text ?? '') + (node.text ?? ''), node.marks);
    } else result.push(node);
  }
  return result;
}
