/** The beginnings of lines that name a table and tell its source, in both languages. */
const CAPTION = /^(?:table|tab\.|الجدول|جدول)\s*(?:رقم\s*)?[([]?\s*[0-9\u0660-\u0669\u06f0-\u06f9]+/iu;
const SOURCE = /^(?:sources?|note|المصدر|المصادر|مصدر|ملاحظة)\s*[:：]/iu;
/** In characters. What is longer is a paragraph. */
const LONGEST = 300;

const lineIn = (element: Element | null) => {
  const text = element?.textContent?.replace(/[\s\u00a0\u200e\u200f]+/g, ' ').trim() ?? '';
  return text.length > LONGEST ? '' : text;
};

/** What stands before or after the table, also where it is wrapped in a division of its own. */
function neighbour(table: Element, side: 'previousElementSibling' | 'nextElementSibling'): Element | null {
  let around: Element | null = table;
  while (around?.parentElement && !around[side] && around.parentElement.childElementCount === 1)
    around = around.parentElement;
  const beside = around?.[side] ?? null;
  return beside &&
    /^(P|DIV|H[1-6]|FIGCAPTION)$/.test(beside.tagName) &&
    !beside.querySelector('table, figure')
    ? beside
    : null;
}

/** The line before a table that is its caption: one that the program calls so, or that begins with "Table 1". */
export function captionLine(table: Element): Element | null {
  const own = table.querySelector(':scope > caption');
  if (own) return own;
  const before = neighbour(table, 'previousElementSibling');
  const isNamed = before?.classList.contains('MsoCaption') && lineIn(before) !== '';
  return before && (isNamed || CAPTION.test(lineIn(before))) ? before : null;
}

/** The line after a table that says where its values come from. */
export function sourceLine(table: Element): Element | null {
  const after = neighbour(table, 'nextElementSibling');
  return after && SOURCE.test(lineIn(after)) ? after : null;
}
