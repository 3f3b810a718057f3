import { isBlock, isEmptyText, isList } from './elements';
import { cellsOf, rowsOf, widthOf } from './table-cells';
import type { Source } from './types';

/** Programs whose tables are tables. Mails and web pages also lay out their text in them. */
const MEAN_TABLES: readonly Source[] = ['spreadsheet', 'googleDocs', 'wordOnline', 'libreOffice'];

/** Whether a cell holds more than one paragraph. */
function isPassage(cell: Element): boolean {
  const blocks = [...cell.querySelectorAll('*')]
    .filter(isBlock)
    .filter((block) => !isEmptyText(block.textContent));
  const written = blocks.filter((block) => ![...block.querySelectorAll('*')].some(isBlock));
  return written.length > 1 || blocks.some((block) => isList(block) || /^H[1-6]$/.test(block.tagName));
}

const namesItself = (table: Element) =>
  table.querySelector(':scope > caption, :scope > thead') !== null ||
  rowsOf(table).some((row) => cellsOf(row).some((cell) => cell.tagName === 'TH'));

const hasBorder = (table: Element) => /^[1-9]/.test(table.getAttribute('border') ?? '');

/**
 * Whether a table lays out a page and holds no rows of values: one that says so, one with a single column or with tables inside, and on
 * web pages and in mails one with whole passages in its cells and without anything that marks a table.
 */
export function isLayoutTable(table: Element, source: Source): boolean {
  const rows = rowsOf(table);
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  if (widthOf(rows) < 2 || table.querySelector('table, figure') !== null) return true;
  if (MEAN_TABLES.includes(source) || namesItself(table) || hasBorder(table)) return false;
  return rows.flatMap(cellsOf).some(isPassage);
}
