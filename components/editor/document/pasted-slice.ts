import { Fragment, type MarkType, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { closePoints } from '@/components/editor/nodes/point/pasted-points';
import { isDocumentField } from '@/lib/richtext/document-fields';
import { mendHref } from '@/lib/richtext/intake/mend-href';
import { inlineNodeText, plainText } from '@/lib/richtext/plain-text';
import type { NodeInTree } from '@/lib/richtext/spec-types';

/** A field of another piece becomes a paragraph, because this piece has fields of its own. */
function asParagraph(node: Node): Node {
  if (!isDocumentField(node.type.name)) return node;
  const { dir, lang } = node.attrs;
  return node.type.schema.node('paragraph', { dir, lang }, node.content);
}

/** Pasted content in a form that the document allows. A whole document that replaces everything keeps its fields. */
export function validSlice({ content, openStart, openEnd }: Slice, replacesAll: boolean): Slice {
  const blocks = replacesAll ? content.content : content.content.map(asParagraph);
  return closePoints(new Slice(Fragment.fromArray([...blocks]), openStart, openEnd));
}

/** All text of a slice as one line that the given block may hold. */
export function singleLine(slice: Slice, block: Node): Fragment {
  const { schema } = block.type;
  const nodes: Node[] = [];
  const addWords = (words: string) => nodes.push(schema.text(words.replace(/\s*\n\s*/g, ' ')));
  const addInline = (inline: NodeInTree) => {
    const text = inlineNodeText(inline).replace(/\s*\n\s*/g, ' ');
    if (text !== '') nodes.push(schema.text(text, block.type.allowedMarks(inline.node.marks)));
  };
  const add = (parent: Node, root: Node) => {
    parent.forEach((node, _offset, index) => {
      if (/^(pointList|table|video)$/.test(node.type.name)) {
        // The numbers and the colons of points, what parts the cells of a table, and the address of a video are no part of their words, but
        // of the line that they become. The rows of a table stay apart too.
        const words = plainText(node);
        const line = node.type.name === 'table' ? words.replaceAll('\n', ' / ') : words;
        addWords(`${nodes.length > 0 ? ' ' : ''}${line}`);
        return;
      }
      if (node.isTextblock && nodes.length > 0) nodes.push(schema.text(' '));
      if (node.isInline) addInline({ node, parent, index, root });
      else add(node, root);
    });
  };
  const root = schema.topNodeType.create(null, slice.content);
  add(root, root);
  return Fragment.fromArray(nodes);
}

/** Blanks in an address are those of a file's name. Longer text that begins with an address is a sentence. */
const ONE_ADDRESS =
  /^\S+(?: +[^\s:]+)?$|^\S+(?: +[^\s:]+)*\.(?:pdf|docx?|xlsx?|pptx?|html?|csv|txt|zip|jpe?g|png)$/i;

/** The address, if the whole pasted text is one. */
export function pastedAddress(slice: Slice): string | null {
  const text = slice.content.textBetween(0, slice.content.size, '\n', ' ').trim();
  return ONE_ADDRESS.test(text) && !text.startsWith('/') ? mendHref(text) : null;
}

/** Makes a link of the selected words; null where the schema allows none. */
export function linked(
  transaction: Transaction,
  { $from, $to }: { $from: ResolvedPos; $to: ResolvedPos },
  type: MarkType,
  href: string,
): Transaction | null {
  const fits = $from.sameParent($to) && $from.pos < $to.pos && $from.parent.type.allowsMarkType(type);
  return fits ? transaction.addMark($from.pos, $to.pos, type.create({ href })) : null;
}
