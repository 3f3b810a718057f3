import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { bibliography } from '@/lib/richtext/nodes/bibliography/bibliography';
import { infoBox } from '@/lib/richtext/nodes/info-box/info-box';
import { table } from '@/lib/richtext/nodes/table/table';
import { video } from '@/lib/richtext/nodes/video/video';
import { schema } from '@/lib/richtext/schema';

/** A change near a position inside a textblock; `end` is in the same one. */
export type Change = (transaction: Transaction, pos: number, end: number) => void;

interface Found {
  node: Node;
  pos: number;
}

/** The first block of this type in the body. */
function first(doc: Node, name: string): Found | null {
  let found: Found | null = null;
  doc.forEach((node, pos) => {
    if (found === null && node.type.name === name) found = { node, pos };
  });
  return found;
}

/** A document of a test stays small, so that a thousand changes take seconds. */
const MAX_OF_A_KIND = 2;

/** Puts the block after the one of the body at the position. */
function insertAfter(block: Node): Change {
  return (transaction, pos) => {
    const $pos = transaction.doc.resolve(pos);
    const count = transaction.doc.children.filter(({ type }) => type === block.type).length;
    if ($pos.index(0) > 2 && count < MAX_OF_A_KIND) transaction.insert($pos.after(1), block);
  };
}

/** A figure, without a limit: pictures are chosen for the first one alone. */
const insertFigure: Change = (transaction, pos) => {
  const $pos = transaction.doc.resolve(pos);
  const parts = [
    schema.node('figurePicture'),
    schema.node('figureCaption', null, schema.text('خريطة map')),
    schema.node('figureCredit'),
  ];
  if ($pos.index(0) > 2) transaction.insert($pos.after(1), schema.node('figure', { width: 'wide' }, parts));
};

/** The picture of the first figure is chosen, or gets another one beside it. */
const choosePicture: Change = (transaction, pos) => {
  const found = first(transaction.doc, 'figure');
  if (!found) return;
  const media = `0199f000-0000-7000-8000-${String(pos).padStart(12, '0')}`;
  const isFull = found.node.childCount === 6;
  if (isFull) transaction.setNodeAttribute(found.pos + 1, 'media', media);
  else transaction.insert(found.pos + 1, schema.node('figurePicture', { media }));
};

const insertTable = insertAfter(
  schema.nodeFromJSON(
    table.drafts.table({
      table: [
        ['البلد', '2018'],
        ['Poland', '2.0'],
      ],
      caption: 'Spending',
    }),
  ),
);

/** The first row of the first table is there once more, or goes if there are many. */
const changeRows: Change = (transaction) => {
  const found = first(transaction.doc, 'table');
  const [caption, grid] = found?.node.children ?? [];
  const row = grid?.firstChild;
  if (!found || !caption || !row) return;
  const pos = found.pos + 1 + caption.nodeSize + 1;
  if (grid.childCount > 3) transaction.delete(pos, pos + row.nodeSize);
  else transaction.insert(pos, row);
};

interface FirstRow {
  row: Node;
  /** Where its first cell is. */
  pos: number;
}

function firstRow(doc: Node): FirstRow | null {
  const found = first(doc, 'table');
  const [caption, grid] = found?.node.children ?? [];
  const row = grid?.firstChild;
  return found && caption && row ? { row, pos: found.pos + 1 + caption.nodeSize + 2 } : null;
}

/** The first two cells of the first row become one. */
const mergeCells: Change = (transaction) => {
  const found = firstRow(transaction.doc);
  const [cell, next] = found?.row.children ?? [];
  if (!found || !cell || !next || [cell, next].some(({ attrs }) => attrs.colspan * attrs.rowspan > 1)) return;
  transaction.delete(found.pos + cell.nodeSize, found.pos + cell.nodeSize + next.nodeSize);
  transaction.setNodeAttribute(found.pos, 'colspan', 2);
};

/** The first cell heads its row and column, or no longer does. */
const changeHeader: Change = (transaction) => {
  const found = firstRow(transaction.doc);
  const cell = found?.row.firstChild;
  const { tableCell, tableHeader } = schema.nodes;
  if (!found || !cell) return;
  transaction.setNodeMarkup(found.pos, cell.type === tableHeader ? tableCell : tableHeader, cell.attrs);
};

/** Another file for the first attachment. */
const changeFile: Change = (transaction, pos) => {
  const found = first(transaction.doc, 'fileAttachment');
  const media = `0199f000-0000-7000-8000-${String(pos).padStart(12, '0')}`;
  if (found) transaction.setNodeAttribute(found.pos, 'media', media);
};

/** Another piece for the first card. */
const changeCard: Change = (transaction, pos) => {
  const found = first(transaction.doc, 'entryCard');
  const entry = `0199f000-0000-7000-8000-${String(pos).padStart(12, '0')}`;
  if (found) transaction.setNodeAttribute(found.pos, 'entry', entry);
};

const changeVideo: Change = (transaction, pos) => {
  const found = first(transaction.doc, 'video');
  const attributes = { video: `vimeo:${pos + 1}`, startSecond: pos % 2 ? pos : null };
  if (found) transaction.setNodeMarkup(found.pos, null, { ...found.node.attrs, ...attributes });
};

/** What is put in, chosen and rebuilt as a whole. What is typed, cut and marked inside comes with the changes of all texts. */
export const BLOCK_CHANGES: readonly Change[] = [
  insertFigure,
  choosePicture,
  insertTable,
  changeRows,
  mergeCells,
  changeHeader,
  insertAfter(schema.nodeFromJSON(infoBox.drafts.box({ box: 'بكلمات أخرى', text: ['A term', 'explained'] }))),
  insertAfter(schema.node('pullQuote', null, schema.text('جملة بارزة'))),
  insertAfter(schema.node('divider')),
  insertAfter(
    schema.nodeFromJSON(video.drafts.video({ video: 'https://youtu.be/a1B2c3D4_-x', caption: 'كلمة talk' })),
  ),
  changeVideo,
  insertAfter(schema.node('fileAttachment', null, schema.text('تقرير report'))),
  changeFile,
  insertAfter(schema.node('entryCard')),
  changeCard,
  insertAfter(
    schema.nodeFromJSON(
      bibliography.drafts.references({ references: ['Sayigh, Y. Armed Struggle.', 'ابن خلدون. المقدمة.'] }),
    ),
  ),
];
