import type { Attributes } from '@tiptap/core';
import { wholeNumber } from '@/lib/richtext/attribute-rules';

/** More columns fit no page; more rows are refused by the number of nodes. Both bound what a map of the cells costs. */
export const MAX_COLUMNS = 60;
export const MAX_ROWS = 1000;

function span(name: 'colspan' | 'rowspan', max: number): Attributes[string] {
  return {
    default: 1,
    validate: wholeNumber(name, 1, max),
    parseHTML: (element) => {
      const stated = Number(element.getAttribute(name) ?? 1);
      return Number.isInteger(stated) ? Math.min(Math.max(stated, 1), max) : 1;
    },
    renderHTML: ({ [name]: value }) => (value > 1 ? { [name]: value } : {}),
  };
}

/** Over how many columns and rows a cell reaches. Rows and cells have no id: the paragraphs inside have theirs. */
export function cellAttributes(): Attributes {
  return { colspan: span('colspan', MAX_COLUMNS), rowspan: span('rowspan', MAX_ROWS) };
}
