import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { NodeJson } from '@/lib/richtext/document-json';
import { draftParagraph, draftTextblock, type Inline } from '@/lib/richtext/draft-text';
import { gridHtml } from '@/lib/richtext/nodes/table-grid/grid-html';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableCaption tableGrid tableSource',
  isolating: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'figure[data-node="table"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes({ 'data-node': 'table' }, HTMLAttributes), 0];
  },
});

export interface DraftTable {
  caption?: Inline;
  source?: Inline;
  /** The rows, the first of them the header. */
  table: Inline[][];
  /** The first cell of each row names the row. */
  headerColumn?: true;
}

function draftRow(cells: Inline[], isHeader: (column: number) => boolean): NodeJson {
  const content = cells.map((cell, column) => ({
    type: isHeader(column) ? 'tableHeader' : 'tableCell',
    content: [draftParagraph(cell)],
  }));
  return { type: 'tableRow', content };
}

function draftTable({ caption = '', source = '', table: rows, headerColumn }: DraftTable): NodeJson {
  const isHeader = (row: number) => (column: number) => row === 0 || (column === 0 && headerColumn === true);
  return {
    type: 'table',
    content: [
      draftTextblock('tableCaption', caption),
      { type: 'tableGrid', content: rows.map((cells, row) => draftRow(cells, isHeader(row))) },
      draftTextblock('tableSource', source),
    ],
  };
}

/** A table with its caption above and its source below. The rows are a node of their own, as prosemirror-tables needs them. */
export const table = {
  kind: 'block',
  extension: Table,
  direction: 'allWords',
  hiddenWhenBlank: true,
  html: (block) => {
    const [caption, grid, source] = block.children;
    if (!grid) return '';
    return block.element('figure', { class: 'table' }, gridHtml(grid, caption) + (source?.html() ?? ''));
  },
  text: (block) => block.childLines(),
  typeset: (block) => [block.element('table', { parts: block.childElements() })],
  drafts: { table: draftTable },
} as const satisfies BlockSpec;
