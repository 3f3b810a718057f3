import { Fragment, type Node } from '@tiptap/pm/model';
import type { ComparedBlock } from './types';

/**
 * A block with the content of both documents, in the order of the comparison: what a spec renders when it looks at the node itself, as that of
 * a table does. It need not follow the schema.
 */
export function mergedNode({ before, after, children, runs }: ComparedBlock): Node {
  const node = (after ?? before)?.node;
  if (!node) throw new Error('The block is in neither document');
  if (node.isLeaf) return node;
  const content = node.inlineContent
    ? runs.flatMap((run) => run.after ?? run.before ?? [])
    : children.map(mergedNode);
  return node.type.create(node.attrs, Fragment.fromArray(content), node.marks);
}
