import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState, Selection } from '@tiptap/pm/state';
import { cellAround, TableMap } from '@tiptap/pm/tables';

/** The table that a position is in, with its caption and source. */
export interface FoundTable {
  node: Node;
  pos: number;
  grid: Node;
  gridPos: number;
}

/** The table around a position; null outside of tables. */
export function tableAround($pos: ResolvedPos): FoundTable | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth);
    if (node.type.name !== 'table') continue;
    const pos = $pos.before(depth);
    const [caption, grid] = node.children;
    return caption && grid ? { node, pos, grid, gridPos: pos + 1 + caption.nodeSize } : null;
  }
  return null;
}

/** The part of a table with the caret: its caption, a cell or its source; null outside of tables. */
export function tablePart({ selection: { $head } }: EditorState): 'caption' | 'cell' | 'source' | null {
  if (cellAround($head)) return 'cell';
  const { name } = $head.parent.type;
  return name === 'tableCaption' ? 'caption' : name === 'tableSource' ? 'source' : null;
}

/** Whether the caret or selection is inside cells. */
export function inCells({ $head }: Selection): boolean {
  return cellAround($head) !== null;
}

/** Positions of the cells of a table, row by row; each once. */
export function cellPositions({ grid, gridPos }: FoundTable): number[] {
  return [...new Set(TableMap.get(grid).map)]
    .map((pos) => gridPos + 1 + pos)
    .sort((one, other) => one - other);
}
