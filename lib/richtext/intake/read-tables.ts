import type { Direction } from '@/lib/i18n/locales';
import { directionOfElement } from '@/lib/richtext/block-attributes';
import { estimateDirection } from '@/lib/richtext/estimate-direction';
import { MAX_COLUMNS, MAX_ROWS } from '@/lib/richtext/nodes/table-cell/cell-attributes';
import { isEmptyText, moveChildren, renamed, unwrapBlocks } from './elements';
import { findHeaders } from './header-cells';
import { isLayoutTable } from './is-layout-table';
import { WRITE_DEFAULT } from './remove-implied-directions';
import { cellsOf, rowsOf, widthOf } from './table-cells';
import { captionLine, sourceLine } from './table-lines';
import type { Intake, Source } from './types';

/** Stands between the cells of a row that becomes a line. */
const BETWEEN = ' | ';

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
function passagesOf(table: Element): Element[] {
  const caption = table.querySelector(':scope > caption');
  const cells = rowsOf(table).flatMap(cellsOf);
  return [...(caption ? [renamed(caption, 'p')] : []), ...cells.map((cell) => renamed(cell, 'div'))];
}

function partOf(table: Element, name: string, line: Element | null): Element {
  const part = line ? renamed(line, 'p') : table.ownerDocument.createElement('p');
  part.setAttribute('data-node', name);
  unwrapBlocks(part);
  line?.remove();
  return part;
}

function cellOf(cell: Element): Element {
  const copy = renamed(cell, cell.tagName.toLowerCase());
  for (const name of ['colspan', 'rowspan']) {
    const value = cell.getAttribute(name);
    if (value && value !== '1') copy.setAttribute(name, value);
  }
  return copy;
}

/** The order of the columns, if it is another one than the words imply and no default of the program. */
function chosenDirection(table: HTMLElement, rows: readonly Element[], program: Source): Direction | null {
  const stated = directionOfElement(table);
  if (stated === 'ltr' && WRITE_DEFAULT.includes(program)) return null;
  const words = rows.flatMap(cellsOf).map((cell) => cell.textContent);
  return stated === estimateDirection(words.join(' ')) ? null : stated;
}

/** A table as the schema reads it: caption, rows, source. */
function figureOf(table: Element, program: Source): Element {
  const rows = rowsOf(table).filter((row) => cellsOf(row).length > 0);
  findHeaders(rows);
  const figure = table.ownerDocument.createElement('figure');
  figure.setAttribute('data-node', 'table');
  const direction = chosenDirection(table as HTMLElement, rows, program);
  if (direction) figure.setAttribute('dir', direction);
  const caption = partOf(table, 'tableCaption', captionLine(table));
  const source = partOf(table, 'tableSource', sourceLine(table));
  const grid = table.ownerDocument.createElement('table');
  for (const row of rows) {
    const copy = grid.appendChild(table.ownerDocument.createElement('tr'));
    copy.append(...cellsOf(row).map(cellOf));
  }
  figure.append(caption, grid, source);
  return figure;
}

/**
 * Tables of values become tables, those that lay out a page the blocks inside, and those with more columns or rows than a table can have a
 * line for each row.
 */
export function readTables({ root, source }: Intake): void {
  // Inner tables first: one that holds another lays out a page.
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    const rows = rowsOf(table);
    const isTooLarge = widthOf(rows) > MAX_COLUMNS || rows.length > MAX_ROWS;
    if (isEmptyText(table.textContent)) table.remove();
    else if (isLayoutTable(table, source)) table.replaceWith(...passagesOf(table));
    else if (isTooLarge) table.replaceWith(...rows.map(lineOf).filter((line) => line !== null));
    else table.replaceWith(figureOf(table, source));
  }
}
