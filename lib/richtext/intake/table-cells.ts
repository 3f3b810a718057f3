/** The rows of a table, without those of tables inside. */
export const rowsOf = (table: Element): Element[] =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);

export const cellsOf = (row: Element): Element[] =>
  [...row.children].filter((cell) => /^T[DH]$/.test(cell.tagName));

const spanOf = (cell: Element, name: 'colspan' | 'rowspan') =>
  Math.max(1, Math.floor(Number(cell.getAttribute(name) ?? 1)) || 1);

/** How many columns the widest row has. */
export const widthOf = (rows: readonly Element[]): number =>
  Math.max(0, ...rows.map((row) => cellsOf(row).reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)));
