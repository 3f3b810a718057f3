import type { Node } from '@tiptap/pm/model';
import { isBlank } from './clean-text';
import { getBlockSpec, getInlineSpec } from './find-spec';

/** Whether readers would see nothing of the node: no visible character, no inline node, no block such as a picture. */
export function isBlankNode(node: Node): boolean {
  if (node.isText) return isBlank(node.text ?? '');
  if (node.isInline) return getInlineSpec(node).isLineBreak === true;
  return getBlockSpec(node).hiddenWhenBlank && node.children.every(isBlankNode);
}
