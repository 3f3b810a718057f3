import type { Node } from '@tiptap/pm/model';
import { MAX_COLUMNS, MAX_ROWS } from '@/lib/richtext/nodes/table-cell/cell-attributes';

/** Whether a table has more rows or columns than a map of its cells may have. Rows count what reaches into them from above. */
export function isTooWide(grid: Node): boolean {
  if (grid.childCount > MAX_ROWS) return true;
  let above: { left: number; columns: number }[] = [];
  for (const row of grid.children) {
    const cells = row.children.map(({ attrs }) => ({ left: attrs.rowspan - 1, columns: attrs.colspan }));
    const width = [...above, ...cells].reduce((sum, { columns }) => sum + columns, 0);
    if (width > MAX_COLUMNS) return true;
    above = [...above.map(({ left, columns }) => ({ left: left - 1, columns })), ...cells].filter(
      ({ left }) => left > 0,
    );
  }
  return false;
}
