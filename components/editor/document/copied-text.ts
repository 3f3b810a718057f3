import type { Node, Slice } from '@tiptap/pm/model';
import { closeTables } from '@/components/editor/nodes/table/pasted-tables';
import { layOutTable } from '@/lib/richtext/nodes/table-grid/lay-out-table';

const oneLine = (node: Node | null) =>
  (node?.textBetween(0, node.content.size, ' ', ' ') ?? '').replace(/\s+/g, ' ').trim();

/** The rows of a table with tabs between the values, as spreadsheets read them. A merged cell leaves the others that it covers empty. */
function rowsOf(table: Node): string {
  const [caption, grid, source] = table.children;
  const layout = grid && layOutTable(grid);
  const rows = (layout?.rows ?? []).map((cells) => {
    const values = Array.from({ length: layout?.width ?? 0 }, () => '');
    for (const { node, column } of cells) values[column] = oneLine(node);
    return values.join('\t');
  });
  return [oneLine(caption ?? null), ...rows, oneLine(source ?? null)]
    .filter((line) => line !== '')
    .join('\n');
}

/** What is copied as plain text; "" leaves it to ProseMirror, which parts blocks by an empty line. */
export function copiedText(slice: Slice): string {
  const blocks = closeTables(slice).content.content;
  if (!blocks.some(({ type }) => type.name === 'table')) return '';
  return blocks
    .map((block) =>
      block.type.name === 'table' ? rowsOf(block) : block.textBetween(0, block.content.size, '\n\n', ' '),
    )
    .join('\n\n');
}
