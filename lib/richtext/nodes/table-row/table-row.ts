import { Node } from '@tiptap/core';
import type { BlockSpec } from '@/lib/richtext/spec-types';

/** prosemirror-tables leaves a row without cells where cells of the rows above reach over all of it. */
const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML() {
    return [{ tag: 'tr' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['tr', HTMLAttributes, 0];
  },
});

/** A row of a table. The grid lays the cells out, because a cell may reach over several rows. */
export const tableRow = {
  kind: 'block',
  extension: TableRow,
  direction: 'around',
  hiddenWhenBlank: true,
  html: (block) => block.element('tr', {}, block.childHtml()),
  text: ({ children }) => {
    const cells = children.map((cell) => cell.lines().join(' '));
    return cells.every((cell) => cell === '') ? [] : [cells.join(' | ')];
  },
  typeset: (block) => block.childElements(),
} as const satisfies BlockSpec;
