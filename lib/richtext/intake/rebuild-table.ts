import { isElement, isEmptyText, unwrap } from './elements';

/** Whether this is a table in the form that the schema reads; see read-tables.ts. */
export const isTable = (node: Element): boolean =>
  isElement(node) && node.tagName === 'FIGURE' && node.getAttribute('data-node') === 'table';

/** What a cell may hold: paragraphs and lists. */
function fitCell(blocks: readonly HTMLElement[], cell: Element): void {
  cell.append(...blocks);
  for (const points of cell.querySelectorAll('ol.points')) points.removeAttribute('class');
  for (const quotation of cell.querySelectorAll('blockquote')) unwrap(quotation);
}

/** A table whose cells hold blocks that the schema allows there. */
export function rebuildTable(
  figure: HTMLElement,
  blocksOf: (cell: HTMLElement) => HTMLElement[],
): HTMLElement {
  for (const cell of figure.querySelectorAll<HTMLElement>('td, th')) {
    const blocks = blocksOf(cell).filter((block) => !isEmptyText(block.textContent));
    cell.replaceChildren();
    if (blocks.length === 0) cell.append(figure.ownerDocument.createElement('p'));
    else fitCell(blocks, cell);
  }
  return figure;
}
