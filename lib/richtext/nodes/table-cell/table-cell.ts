import { Node } from '@tiptap/core';
import type { BlockSpec } from '@/lib/richtext/spec-types';
import { cellAttributes } from './cell-attributes';

/** Paragraphs and lists: what stands in a table of a paper. No table in a table. */
export const CELL_CONTENT = '(paragraph | list)+';

const TableCell = Node.create({
  name: 'tableCell',
  content: CELL_CONTENT,
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML() {
    return [{ tag: 'td' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['td', HTMLAttributes, 0];
  },
});

/** A cell of a table. */
export const tableCell = {
  kind: 'block',
  extension: TableCell,
  direction: 'around',
  hiddenWhenBlank: true,
  html: (block) => block.element('td', {}, block.childHtml()),
  text: (block) => block.childLines(),
  typeset: (block) => [block.element('cell', { blocks: block.isBlank ? [] : block.childElements() })],
} as const satisfies BlockSpec;
