import { isBlock, isEmptyText, isList, moveChildren, renamed, unwrapBlocks } from './elements';
import type { Intake } from './types';

/** Stands between the cells of a row. */
const BETWEEN = ' | ';

const rowsOf = (table: Element) =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
const cellsOf = (row: Element) => [...row.children].filter((cell) => /^T[DH]$/.test(cell.tagName));

/** Whether a cell holds more than one paragraph. Such tables lay out a page and are no rows of values. */
function isPassage(cell: Element): boolean {
  const blocks = [...cell.querySelectorAll('*')]
    .filter(isBlock)
    .filter((block) => !isEmptyText(block.textContent));
  const written = blocks.filter((block) => ![...block.querySelectorAll('*')].some(isBlock));
  return written.length > 1 || blocks.some((block) => isList(block) || /^H[1-6]$/.test(block.tagName));
}

/** The content of a cell without the paragraph around it. */
function wordsOf(cell: Element): Element {
  const words = cell.ownerDocument.createElement('span');
  moveChildren(cell, words);
  unwrapBlocks(words);
  return words;
}

function lineOf(row: Element): Element | null {
  const line = row.ownerDocument.createElement('p');
  const cells = cellsOf(row);
  while (isEmptyText(cells.at(-1)?.textContent ?? '') && cells.length > 0) cells.pop();
  if (cells.every((cell) => isEmptyText(cell.textContent))) return null;
  for (const [index, cell] of cells.entries()) {
    if (index > 0) line.append(BETWEEN);
    line.append(wordsOf(cell));
  }
  return line;
}

/** The cells of a table that lays out a page, each as the blocks inside. */
function passagesOf(rows: readonly Element[]): Element[] {
  return rows.flatMap(cellsOf).map((cell) => renamed(cell, 'div'));
}

function blocksOf(table: Element): Element[] {
  const rows = rowsOf(table);
  const caption = table.querySelector(':scope > caption');
  const isOfValues = rows.some((row) => cellsOf(row).length > 1) && !rows.flatMap(cellsOf).some(isPassage);
  const blocks = isOfValues ? rows.map(lineOf).filter((line) => line !== null) : passagesOf(rows);
  return caption ? [renamed(caption, 'p'), ...blocks] : blocks;
}

/**
 * A table becomes a line for each row, with the cells apart: documents have no tables yet. When they do, this pass goes,
 * and the parse rule of the node reads the element.
 */
export function tablesToLines({ root }: Intake): void {
  // Inner tables first: one that holds another lays out a page.
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    for (const block of blocksOf(table)) table.before(block);
    table.remove();
  }
}
