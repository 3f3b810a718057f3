import type { TypesetBlock } from '@/lib/richtext/spec-types';
import type { TypesetElement } from '@/lib/richtext/typeset-types';
import { type LaidOutCell, layOutTable } from './lay-out-table';
import { numberCells } from './number-columns';

function cellElement(grid: TypesetBlock, cell: LaidOutCell): TypesetElement {
  const { row, column, rowspan, colspan } = cell;
  const where = { row, column, rowspan, colspan };
  const block = cell.source && grid.children[cell.source.row]?.children[cell.source.index];
  const [element] = block?.elements() ?? [];
  if (!element) return { kind: 'cell', isHeader: false, isNumber: false, padding: '', blocks: [], ...where };
  const padding = numberCells(grid.node).get(cell);
  return { isHeader: false, ...element, isNumber: padding !== undefined, padding: padding ?? '', ...where };
}

/** The cells of a table, each with where it stands, row by row. `padding` is what a number lacks to align at the decimal sign. */
export function gridElement(grid: TypesetBlock): TypesetElement {
  const { rows, width, headerRows } = layOutTable(grid.node);
  const cells = rows.flat().map((cell) => cellElement(grid, cell));
  return grid.element('grid', { columns: width, headerRows, cells });
}
