import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { numberCells } from '@/lib/richtext/nodes/table-grid/number-columns';

interface Aligned {
  grids: readonly Node[];
  decorations: DecorationSet;
}

function gridsOf(doc: Node): Map<number, Node> {
  const grids = new Map<number, Node>();
  doc.descendants((node, pos) => {
    const isGrid = node.type.name === 'tableGrid';
    if (isGrid) grids.set(pos, node);
    return !isGrid && !node.isTextblock;
  });
  return grids;
}

function decorated(doc: Node, grids: ReadonlyMap<number, Node>): Aligned {
  const decorations: Decoration[] = [];
  for (const [gridPos, grid] of grids) {
    for (const { source, node } of numberCells(grid).keys()) {
      if (!source || !node) continue;
      const pos = gridPos + 1 + positionOf(grid, source.row, source.index);
      decorations.push(Decoration.node(pos, pos + node.nodeSize, { class: 'number' }));
    }
  }
  return { grids: [...grids.values()], decorations: DecorationSet.create(doc, decorations) };
}

/** Most changes are outside of tables, and move them at most. */
function afterChange({ doc, mapping }: Transaction, before: Aligned): Aligned {
  const grids = gridsOf(doc);
  const isSame =
    grids.size === before.grids.length &&
    [...grids.values()].every((grid, index) => grid === before.grids[index]);
  return isSame ? { ...before, decorations: before.decorations.map(mapping, doc) } : decorated(doc, grids);
}

/** Where a cell begins inside its grid. */
function positionOf(grid: Node, row: number, index: number): number {
  const rows = grid.children.slice(0, row).reduce((pos, { nodeSize }) => pos + nodeSize, 0);
  const cells = grid.child(row).children.slice(0, index);
  return cells.reduce((pos, { nodeSize }) => pos + nodeSize, rows + 1);
}

/** Puts the numbers of a column under one another while they are written. At their decimal signs they are aligned for readers only. */
export const NumberColumns = Extension.create({
  name: 'numberColumns',
  addProseMirrorPlugins() {
    const key = new PluginKey<Aligned>('numberColumns');
    return [
      new Plugin<Aligned>({
        key,
        state: {
          init: (_config, { doc }) => decorated(doc, gridsOf(doc)),
          apply: (transaction, value) => (transaction.docChanged ? afterChange(transaction, value) : value),
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ];
  },
});
