import { collapseWhitespace, isBlank, readableText } from '@/lib/richtext/clean-text';
import { type HtmlAttributes, htmlAttributes } from '@/lib/richtext/html-text';
import type { HtmlBlock } from '@/lib/richtext/spec-types';
import { word } from '@/lib/richtext/words';
import { type LaidOutCell, layOutTable } from './lay-out-table';
import { numberCells } from './number-columns';

function spansOf({ colspan, rowspan }: LaidOutCell): HtmlAttributes {
  return { colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null };
}

/** Which cells a header names: those below it, or those beside it. */
function scopeOf({ row, colspan, rowspan }: LaidOutCell, headerRows: number): string {
  if (row < headerRows) return colspan > 1 ? 'colgroup' : 'col';
  return rowspan > 1 ? 'rowgroup' : 'row';
}

function cellHtml(grid: HtmlBlock, cell: LaidOutCell, headerRows: number): string {
  const block = cell.source && grid.children[cell.source.row]?.children[cell.source.index];
  if (!block) return '<td></td>';
  const isHeader = block.node.type.name === 'tableHeader';
  const padding = numberCells(grid.node).get(cell);
  const attributes = {
    ...spansOf(cell),
    scope: isHeader ? scopeOf(cell, headerRows) : null,
    class: padding === undefined ? null : 'number',
    'data-padding': padding || null,
  };
  return block.element(isHeader ? 'th' : 'td', attributes, block.isBlank ? '' : block.childHtml());
}

function rowsHtml(grid: HtmlBlock): string {
  const { rows, headerRows } = layOutTable(grid.node);
  const written = rows.map(
    (cells) => `<tr>${cells.map((cell) => cellHtml(grid, cell, headerRows)).join('')}</tr>`,
  );
  const head = headerRows > 0 ? `<thead>${written.slice(0, headerRows).join('')}</thead>` : '';
  return `${head}<tbody>${written.slice(headerRows).join('')}</tbody>`;
}

/**
 * The rows of a table with its caption, in a frame in which a wide table is scrolled: by a finger, or by the arrow keys once the frame has
 * the focus, for which it needs a name.
 */
export function gridHtml(grid: HtmlBlock, caption?: HtmlBlock): string {
  const name = collapseWhitespace(readableText(caption?.node.textContent ?? ''));
  const frame = htmlAttributes({
    class: 'table-frame',
    role: 'region',
    tabindex: 0,
    'aria-label': isBlank(name) ? word(grid.locale, 'table') : name,
  });
  const content = `${caption?.html() ?? ''}${rowsHtml(grid)}`;
  return `<div${frame}>${grid.element('table', {}, content)}</div>`;
}
