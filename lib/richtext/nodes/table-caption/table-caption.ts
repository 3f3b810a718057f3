import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const TableCaption = Node.create({
  name: 'tableCaption',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'p[data-node="tableCaption"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes({ 'data-node': 'tableCaption' }, HTMLAttributes), 0];
  },
});

/** What a table shows; may be empty. Readers get it as the first element of the table, so that it names it. */
export const tableCaption = {
  kind: 'block',
  extension: TableCaption,
  direction: 'words',
  hiddenWhenBlank: true,
  // The words are an element of their own, which stays in view while a wide table is scrolled.
  html: (block) => (block.isBlank ? '' : `<caption>${block.element('span', {}, block.inline())}</caption>`),
  text: (block) => block.inlineLines(),
  typeset: (block) => (block.isBlank ? [] : [block.element('caption', { content: block.inline() })]),
} as const satisfies BlockSpec;
