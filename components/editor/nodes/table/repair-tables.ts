import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { fixTables, TableMap } from '@tiptap/pm/tables';

/** Grids that were found to be whole. Nodes never change, so each is looked at once. */
const whole = new WeakSet<Node>();

interface Grid {
  node: Node;
  pos: number;
}

function isWhole(grid: Node): boolean {
  if (!whole.has(grid) && TableMap.get(grid).problems === null) whole.add(grid);
  return whole.has(grid);
}

function brokenGrids(doc: Node): Grid[] {
  const found: Grid[] = [];
  doc.descendants((node, pos) => {
    const isGrid = node.type.name === 'tableGrid';
    if (isGrid && !isWhole(node)) found.push({ node, pos });
    return !isGrid && !node.isTextblock;
  });
  return found;
}

/** Whether a table of the document has holes, overlaps or no cell at all. */
export function hasBrokenTables(doc: Node): boolean {
  return brokenGrids(doc).length > 0;
}

/** A grid that has lost its last cell gets one, because its caption and source are still there. */
function withCells(state: EditorState, grids: readonly Grid[]): Transaction | null {
  const { tableCell } = state.schema.nodes;
  const empty = grids.filter(({ node }) => TableMap.get(node).width === 0);
  const transaction = state.tr;
  for (const { pos } of [...empty].reverse()) {
    const cell = tableCell?.createAndFill();
    if (cell) transaction.insert(pos + 2, cell);
  }
  return empty.length > 0 ? transaction : null;
}

/**
 * Fills the holes of tables and shortens cells that overlap: what is left when one writer adds a column while another adds a row. Null if
 * all tables are whole.
 */
export function repairTables(state: EditorState): Transaction | null {
  const broken = brokenGrids(state.doc);
  if (broken.length === 0) return null;
  return withCells(state, broken) ?? fixTables(state) ?? null;
}
