import { mergeAttributes, Node } from '@tiptap/core';
import { textThat } from '@/lib/richtext/attribute-rules';
import { blockAnchor } from '@/lib/richtext/block-anchor';
import { isBlockId } from '@/lib/richtext/block-attributes';
import { htmlAttributes } from '@/lib/richtext/html-text';
import { footnoteIndex, isShownAtNumber } from '@/lib/richtext/nodes/footnote/footnote-index';
import type { InlineSpec, NodeInTree } from '@/lib/richtext/spec-types';
import { referenceAnchor } from './reference-anchor';

const FootnoteReference = Node.create({
  name: 'footnoteReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    note: {
      isRequired: true,
      default: undefined,
      validate: textThat('note', isBlockId),
      parseHTML: (element) => element.getAttribute('data-note'),
      renderHTML: ({ note }) => ({ 'data-note': note }),
    },
  }),
  parseHTML() {
    const hasNote = (element: HTMLElement) => isBlockId(element.getAttribute('data-note')) && null;
    return [{ tag: 'sup[data-note]', priority: 60, getAttrs: hasNote }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['sup', mergeAttributes(HTMLAttributes)];
  },
});

const numberOf = ({ node, root }: NodeInTree) => footnoteIndex(root).numbers.get(node.attrs.note);

/** The digits of a number, by which style sheets find the number of the note that is shown. */
function digitsOf(number: number): Record<string, number> {
  return { 'data-tens': Math.floor(number / 10), 'data-ones': number % 10 };
}

/** The number of a note in the text. Several may refer to one note. */
export const footnoteReference = {
  kind: 'inline',
  extension: FootnoteReference,
  isApparatus: true,
  html: (reference) => {
    const number = numberOf(reference);
    if (number === undefined) return '';
    const { node, parent, index, root } = reference;
    const { occurrence: occurrenceOf, counts } = footnoteIndex(root);
    const occurrence = parent ? occurrenceOf(parent, index) : 1;
    const { note } = node.attrs;
    const digits = isShownAtNumber(number, counts.get(note)) ? digitsOf(number) : {};
    const attributes = htmlAttributes({
      id: referenceAnchor(note, occurrence),
      href: `#${blockAnchor(note)}`,
      role: 'doc-noteref',
    });
    // A direction of its own keeps the number at the end of the word before it, whatever is written around it.
    return `<sup class="note-number"${htmlAttributes(digits)} dir="ltr"><a${attributes}>${number}</a></sup>`;
  },
  text: (reference) => {
    const number = numberOf(reference);
    return number === undefined ? '' : `[${number}]`;
  },
  typeset: (reference) => {
    const number = numberOf(reference);
    if (number === undefined) return null;
    const { node, parent, index, root } = reference;
    const isFirst = !parent || footnoteIndex(root).occurrence(parent, index) === 1;
    return { kind: 'noteReference', note: node.attrs.note, number, isFirst };
  },
} as const satisfies InlineSpec;
