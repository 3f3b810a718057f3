import type { Node } from '@tiptap/pm/model';

/** A cell where readers see it. */
export interface LaidOutCell {
  /** Null where the table has a hole. */
  node: Node | null;
  /** The row of the grid that the cell is written in, and its index there. */
  source: { row: number; index: number } | null;
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

export interface TableLayout {
  /** The cells that begin in each row, in their order. */
  rows: LaidOutCell[][];
  width: number;
  /** How many of the first rows name the columns; none if a cell reaches out of them. */
  headerRows: number;
}

type Slots = (LaidOutCell | undefined)[][];

const slotsOf = (cell: LaidOutCell) =>
  Array.from({ length: cell.rowspan }, (_row, down) => cell.row + down).flatMap((row) =>
    Array.from({ length: cell.colspan }, (_column, along) => [row, cell.column + along] as const),
  );

function freeColumns(row: LaidOutCell[] | (LaidOutCell | undefined)[], from: number, most: number): number {
  let count = 0;
  while (count < most && row[from + count] === undefined) count += 1;
  return count;
}

/** Every cell at the first free column of its row, cut where it would reach over another one or out of the table. */
function positionCells(grid: Node): { cells: LaidOutCell[]; slots: Slots } {
  const cells: LaidOutCell[] = [];
  const slots: Slots = Array.from({ length: grid.childCount }, () => []);
  grid.forEach((rowNode, _offset, row) => {
    const taken = slots[row] ?? [];
    let column = 0;
    rowNode.forEach((node, _at, index) => {
      while (taken[column] !== undefined) column += 1;
      const colspan = freeColumns(taken, column, node.attrs.colspan);
      const rowspan = Math.min(node.attrs.rowspan, grid.childCount - row);
      const cell = { node, source: { row, index }, row, column, rowspan, colspan };
      cells.push(cell);
      for (const [down, along] of slotsOf(cell)) if (slots[down]) slots[down][along] ??= cell;
    });
  });
  return { cells, slots };
}

function fillHoles(cells: LaidOutCell[], slots: Slots, width: number): void {
  for (const [row, taken] of slots.entries())
    for (let column = 0; column < width; column += 1) {
      if (taken[column] !== undefined) continue;
      const hole = { node: null, source: null, row, column, rowspan: 1, colspan: 1 };
      taken[column] = hole;
      cells.push(hole);
    }
}

/** Lines in which no cell begins are none for readers: the cells that reach over them become shorter. */
function withoutEmptyLines(
  cells: LaidOutCell[],
  count: number,
  [start, span]: ['row', 'rowspan'] | ['column', 'colspan'],
): number {
  const begun = new Set(cells.map((cell) => cell[start]));
  const kept = Array.from({ length: count }, (_line, index) => index).filter((index) => begun.has(index));
  const position = new Map(kept.map((old, index) => [old, index]));
  for (const cell of cells) {
    const end = cell[start] + cell[span];
    cell[span] = kept.filter((index) => index >= cell[start] && index < end).length;
    cell[start] = position.get(cell[start]) ?? 0;
  }
  return kept.length;
}

const isHeader = ({ node }: LaidOutCell) => node?.type.name === 'tableHeader';

function headerRowsOf(rows: LaidOutCell[][]): number {
  const first = rows.findIndex((row) => !row.every(isHeader));
  const count = first < 0 ? rows.length : first;
  const reachesOut = rows.slice(0, count).some((row) => row.some((cell) => cell.row + cell.rowspan > count));
  // A table of headers alone would have no body.
  return reachesOut || count === rows.length ? 0 : count;
}

const layouts = new WeakMap<Node, TableLayout>();

/**
 * The rows and columns of a table as readers get them: no holes, no overlaps, no row or column without a cell of its own. Concurrent
 * changes of two writers can leave all of these until one of their editors repairs them.
 */
export function layOutTable(grid: Node): TableLayout {
  const known = layouts.get(grid);
  if (known) return known;
  const { cells, slots } = positionCells(grid);
  const full = Math.max(0, ...slots.map((row) => row.length));
  fillHoles(cells, slots, full);
  const height = withoutEmptyLines(cells, grid.childCount, ['row', 'rowspan']);
  const width = withoutEmptyLines(cells, full, ['column', 'colspan']);
  const rows = Array.from({ length: height }, (_row, index) =>
    cells.filter(({ row }) => row === index).sort((one, other) => one.column - other.column),
  );
  const layout = { rows, width, headerRows: headerRowsOf(rows) };
  layouts.set(grid, layout);
  return layout;
}
