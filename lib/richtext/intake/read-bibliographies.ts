import { isEmptyText, renamed, unwrapBlocks } from './elements';
import { styleValue } from './style-value';
import type { Intake } from './types';

/** The paragraph styles of Word and LibreOffice, which Zotero, Mendeley and EndNote use too, and what they write into web pages. */
const STYLED = 'p[class*="ibliography"]:not([class*="Title"]), .csl-entry';
const LISTS = ':is([role="doc-bibliography"], section.bibliography) :is(ul, ol)';
const NARROW = 'li, blockquote, td, th';

/** What people write above the works that they have used, in both languages. */
const HEADING =
  /^(?:references|bibliography|works cited|(?:قائمة |ثبت )?(?:المراجع|المصادر)(?: و(?:المراجع|المصادر))?|(?:ال)?ببليوغرافيا)\s*:?$/i;

/** The lines after the first one are indented. */
const hangs = (element: Element) =>
  element.tagName === 'P' && /^-[\d.]*[1-9]/.test(styleValue(element, 'text-indent'));

const isNarrow = (element: Element) => element.closest(NARROW) !== null;

const wordsOf = (element: Element) =>
  element.textContent?.replace(/[\s\u00a0\u200e\u200f]+/g, ' ').trim() ?? '';

function nextWritten(element: Element): Element | null {
  let next = element.nextElementSibling;
  while (next && isEmptyText(next.textContent)) next = next.nextElementSibling;
  return next;
}

function runFrom(first: Element | null, belongs: (element: Element) => boolean): Element[] {
  const run: Element[] = [];
  for (let next = first; next && belongs(next); next = nextWritten(next)) run.push(next);
  return run;
}

/** One list of these lines, each as a work. */
function putBibliography(lines: readonly Element[]): void {
  const [first] = lines;
  if (!first) return;
  const list = first.ownerDocument.createElement('ul');
  list.setAttribute('data-node', 'bibliography');
  first.before(list);
  for (const line of lines) {
    const item = renamed(line, 'li');
    unwrapBlocks(item);
    item.setAttribute('data-node', 'bibliographyItem');
    list.append(item);
    line.remove();
  }
}

function readLists(root: HTMLElement): void {
  for (const list of root.querySelectorAll(LISTS)) {
    const items = [...list.children].filter((item) => !isEmptyText(item.textContent));
    if (isNarrow(list) || items.length === 0) continue;
    putBibliography(items);
    list.replaceWith(...list.children);
  }
}

/** The works of a piece, as programs for references write them, or as hanging lines under a heading that calls them so. */
export function readBibliographies({ root }: Intake): void {
  for (const title of root.querySelectorAll('p.EndNoteBibliographyTitle'))
    title.replaceWith(renamed(title, 'h2'));
  readLists(root);
  for (const line of root.querySelectorAll(STYLED)) {
    const isItem = (element: Element) => element.matches(STYLED) && !isNarrow(element);
    if (root.contains(line) && !isEmptyText(line.textContent)) putBibliography(runFrom(line, isItem));
  }
  for (const heading of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if (HEADING.test(wordsOf(heading)) && !isNarrow(heading))
      putBibliography(runFrom(nextWritten(heading), hangs));
  }
}
