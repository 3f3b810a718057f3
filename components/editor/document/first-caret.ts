import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';

const isEmpty = (node: Node) => node.textContent.trim() === '';

/**
 * Where the caret stands when a text is opened, so that nothing typed is lost: in the first line of a text that is not begun, in the
 * title of one that still has none. Null where everything is there, and the text is read first.
 */
export function firstCaret(doc: Node): number | null {
  if (doc.textContent === '') return Selection.atStart(doc).from;
  let found: number | null = null;
  doc.forEach((node, offset) => {
    if (node.type.name === 'title' && isEmpty(node)) found = offset + node.nodeSize - 1;
  });
  return found;
}
