import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { wholeBody } from './field-commands';

const isEmpty = (node: Node) => node.textContent.trim() === '';

/** Where a caret is, in a form that outlives the document: the innermost block with an id around it, and how far inside. */
export interface KeptCaret {
  block: string;
  offset: number;
}

/** The caret in a form that can be kept; null outside of the blocks of the body. */
export function caretToKeep({ $head }: Selection): KeptCaret | null {
  for (let depth = $head.depth; depth > 0; depth -= 1) {
    const { id } = $head.node(depth).attrs;
    if (typeof id === 'string') return { block: id, offset: $head.pos - $head.start(depth) };
  }
  return null;
}

/** Where the kept caret is in the text of today; null if its block is gone. */
function keptCaret(doc: Node, { block, offset }: KeptCaret): number | null {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    if (node.attrs.id === block) found = pos + 1 + Math.min(Math.max(offset, 0), node.content.size);
    return found === null;
  });
  return found === null ? null : Selection.near(doc.resolve(found), -1).head;
}

/** Where the caret stands, and whether the text scrolls there. */
export interface FirstCaret {
  position: number;
  isShown: boolean;
}

/**
 * Where the caret stands when a text is opened, so that nothing typed is lost: in the first line of a text that is not begun, in the
 * title of one that still has none, where the writer left off. Otherwise after the last word, where writing goes on, while the
 * beginning is shown, which is read first.
 */
export function firstCaret(doc: Node, kept: KeptCaret | null): FirstCaret {
  if (doc.textContent === '') return { position: Selection.atStart(doc).from, isShown: true };
  let found: number | null = null;
  doc.forEach((node, offset) => {
    if (node.type.name === 'title' && isEmpty(node)) found = offset + node.nodeSize - 1;
  });
  found ??= kept && keptCaret(doc, kept);
  if (found !== null) return { position: found, isShown: true };
  return { position: wholeBody(doc).head, isShown: false };
}
