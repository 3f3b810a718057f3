import { cellNumber } from '@/lib/richtext/nodes/table-grid/cell-number';
import { isEmptyText, renamed, textsIn, unwrap } from './elements';
import { cellsOf } from './table-cells';

const isWritten = (cell: Element) => !isEmptyText(cell.textContent);
const isNumber = (cell: Element | undefined) => cellNumber(cell?.textContent ?? '') !== null;

/** Whether everything in a cell is bold, as headers are where programs know no headers. */
const isBold = (cell: Element) =>
  isWritten(cell) &&
  textsIn(cell).every((text) => isEmptyText(text.data) || text.parentElement?.closest('strong'));

const areBold = (cells: readonly Element[]) => cells.some(isWritten) && cells.filter(isWritten).every(isBold);

/** Whether words stand over columns of numbers. */
function namesNumbers([first, ...rest]: readonly Element[][]): boolean {
  if (!first || rest.length === 0 || first.some(isNumber) || !first.slice(1).every(isWritten)) return false;
  return first.some((_cell, column) => {
    const values = rest.flatMap((cells) => cells[column] ?? []).filter(isWritten);
    return values.length > 0 && values.every(isNumber);
  });
}

/** How many of the first rows name the columns. */
function headerRowsOf(cells: readonly Element[][]): number {
  const bold = cells.findIndex((row) => !areBold(row));
  if (bold > 0) return bold;
  return namesNumbers(cells) ? 1 : 0;
}

function asHeader(cell: Element): void {
  const header = renamed(cell, 'th');
  for (const name of ['colspan', 'rowspan']) {
    const value = cell.getAttribute(name);
    if (value) header.setAttribute(name, value);
  }
  cell.replaceWith(header);
}

/**
 * Finds the header row and the header column of a table that names none: bold cells over or beside ones that are not, or words over
 * numbers. What stands in a header is bold as it is.
 */
export function findHeaders(rows: readonly Element[]): void {
  const cells = rows.map(cellsOf);
  if (!cells.flat().some((cell) => cell.tagName === 'TH')) {
    const headerRows = headerRowsOf(cells);
    const body = cells.slice(headerRows);
    const beside = body.flatMap((row) => row.slice(0, 1));
    const hasHeaderColumn =
      areBold(beside) &&
      (headerRows > 0 || beside.length > 1) &&
      !areBold(body.flatMap((row) => row.slice(1)));
    for (const cell of [...cells.slice(0, headerRows).flat(), ...(hasHeaderColumn ? beside : [])])
      asHeader(cell);
  }
  for (const header of rows.flatMap(cellsOf).filter(({ tagName }) => tagName === 'TH'))
    for (const strong of header.querySelectorAll('strong')) unwrap(strong);
}
