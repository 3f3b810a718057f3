import { Node } from '@tiptap/core';
import type { BlockSpec } from '@/lib/richtext/spec-types';
import { gridElement } from './grid-element';
import { gridHtml } from './grid-html';
import { isTooWide } from './is-too-wide';

/** What each node is to prosemirror-tables. */
const ROLES: Record<string, string> = {
  tableGrid: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

const TableGrid = Node.create({
  name: 'tableGrid',
  content: 'tableRow+',
  isolating: true,
  // Asked for every node of the schema.
  extendNodeSchema: ({ name }) => ({ tableRole: ROLES[name] }),
  parseHTML() {
    return [{ tag: 'table' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['table', HTMLAttributes, ['tbody', 0]];
  },
});

/** The rows of a table. */
export const tableGrid = {
  kind: 'block',
  extension: TableGrid,
  direction: 'around',
  hiddenWhenBlank: true,
  fault: (grid) => (isTooWide(grid) ? 'document.tableTooWide' : null),
  html: (block) => gridHtml(block),
  text: (block) => block.childLines(),
  typeset: (block) => [gridElement(block)],
} as const satisfies BlockSpec;
