import type { Node } from '@tiptap/pm/model';
import { type CellNumber, cellNumber, padding, saysNoNumber } from './cell-number';
import { type LaidOutCell, layOutTable, type TableLayout } from './lay-out-table';

/** The text of a cell that is one line; null for one that holds more. */
function lineOf({ node, colspan }: LaidOutCell): string | null {
  if (!node) return '';
  const [only] = node.children;
  return colspan === 1 && node.childCount === 1 && only?.isTextblock ? only.textContent : null;
}

/** The cells of each column below the header, with the numbers that they hold; null for a column of words. */
function numbersIn(cells: readonly LaidOutCell[]): Map<LaidOutCell, CellNumber> | null {
  const numbers = new Map<LaidOutCell, CellNumber>();
  for (const cell of cells) {
    const line = lineOf(cell);
    const number = line === null ? null : cellNumber(line);
    if (number) numbers.set(cell, number);
    else if (line === null || !saysNoNumber(line)) return null;
  }
  return numbers.size > 0 ? numbers : null;
}

function longestOf(numbers: readonly CellNumber[]): CellNumber {
  return {
    decimals: numbers.reduce(
      (longest, { decimals }) => (decimals.length > longest.length ? decimals : longest),
      '',
    ),
    percent: numbers.some(({ percent }) => percent === '%') ? '%' : '',
  };
}

/** The cells of the body by column. Those that name a row are no values. */
function columnsOf({ rows, width, headerRows }: TableLayout): LaidOutCell[][] {
  const columns: LaidOutCell[][] = Array.from({ length: width }, () => []);
  for (const cell of rows.slice(headerRows).flat())
    if (cell.node?.type.name !== 'tableHeader') columns[cell.column]?.push(cell);
  return columns;
}

const found = new WeakMap<Node, ReadonlyMap<LaidOutCell, string>>();

/**
 * The cells of columns that hold numbers, each with what it lacks to align at the decimal sign. Headers above them are among them, so
 * that they stand over their numbers.
 */
export function numberCells(grid: Node): ReadonlyMap<LaidOutCell, string> {
  const known = found.get(grid);
  if (known) return known;
  const layout = layOutTable(grid);
  const aligned = new Map<LaidOutCell, string>();
  for (const [column, cells] of columnsOf(layout).entries()) {
    const numbers = numbersIn(cells);
    if (!numbers) continue;
    const longest = longestOf([...numbers.values()]);
    for (const cell of cells) {
      const number = numbers.get(cell);
      aligned.set(cell, number ? padding(number, longest) : '');
    }
    for (const cell of layout.rows.slice(0, layout.headerRows).flat())
      if (cell.column === column && cell.colspan === 1) aligned.set(cell, '');
  }
  found.set(grid, aligned);
  return aligned;
}
