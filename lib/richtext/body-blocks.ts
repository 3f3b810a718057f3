import type { Node } from '@tiptap/pm/model';
import { isDocumentField } from './document-fields';
import { findNodeSpec } from './find-spec';

/** A block of the body with its index in the document and its position (as in ProseMirror). */
export interface BodyBlock {
  node: Node;
  index: number;
  pos: number;
}

/** Everything after the standfirst, in order. */
export function bodyBlocks(doc: Node): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  doc.forEach((node, pos, index) => {
    if (!isDocumentField(node.type.name)) blocks.push({ node, index, pos });
  });
  return blocks;
}

/** Whether the block may be a child of the document after the standfirst. */
export function isBodyBlock(node: Node): boolean {
  return node.type.isInGroup('block') || closesDocument(node);
}

/** Whether the block is one of those that follow the body, such as a list of notes. */
export function closesDocument(node: Node): boolean {
  const spec = findNodeSpec(node.type.name);
  return spec?.kind === 'block' && spec.closesDocument === true;
}
