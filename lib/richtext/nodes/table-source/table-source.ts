import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const TableSource = Node.create({
  name: 'tableSource',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'p[data-node="tableSource"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes({ 'data-node': 'tableSource' }, HTMLAttributes), 0];
  },
});

/** The line under a table that says where its numbers come from; may be empty. */
export const tableSource = {
  kind: 'block',
  extension: TableSource,
  direction: 'words',
  hiddenWhenBlank: true,
  html: (block) =>
    block.isBlank ? '' : block.element('figcaption', { class: 'table-source' }, block.inline()),
  text: (block) => block.inlineLines(),
  typeset: (block) => (block.isBlank ? [] : [block.element('source', { content: block.inline() })]),
} as const satisfies BlockSpec;
