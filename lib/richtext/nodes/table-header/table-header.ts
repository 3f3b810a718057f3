import { Node } from '@tiptap/core';
import { cellAttributes } from '@/lib/richtext/nodes/table-cell/cell-attributes';
import { CELL_CONTENT } from '@/lib/richtext/nodes/table-cell/table-cell';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const TableHeader = Node.create({
  name: 'tableHeader',
  content: CELL_CONTENT,
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML() {
    return [{ tag: 'th' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['th', HTMLAttributes, 0];
  },
});

/** A cell that names its column or its row. */
export const tableHeader = {
  kind: 'block',
  extension: TableHeader,
  direction: 'around',
  hiddenWhenBlank: true,
  html: (block) => block.element('th', {}, block.childHtml()),
  text: (block) => block.childLines(),
  typeset: (block) => [
    block.element('cell', { isHeader: true, blocks: block.isBlank ? [] : block.childElements() }),
  ],
} as const satisfies BlockSpec;
