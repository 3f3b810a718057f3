import { isElement, isEmptyText, unwrap } from './elements';
import type { Intake } from './types';

const NEVER_TEXT = 'style, script, meta, link, title, xml, template, noscript, col, colgroup, wbr';

function removeComments(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (isElement(child)) removeComments(child);
    else if (child.nodeType !== child.TEXT_NODE) child.parentNode?.removeChild(child);
  }
}

/**
 * Removes what is no part of the text: comments of the markup, style sheets, scripts. Unwraps the elements of Office
 * (o:p, w:sdt …); those that contain only a no-break space are empty lines.
 */
export function removeMarkup({ root }: Intake): void {
  removeComments(root);
  for (const element of root.querySelectorAll(NEVER_TEXT)) element.remove();
  for (const element of [...root.querySelectorAll('*')].filter(({ tagName }) => tagName.includes(':'))) {
    // Drawings of Office are counted as pictures later.
    if (/^(v|w:drawing|o:ole)/i.test(element.tagName)) continue;
    if (isEmptyText(element.textContent)) element.remove();
    else unwrap(element);
  }
  // Google Docs says "not bold" around everything, in the element that means bold.
  for (const element of root.querySelectorAll('b[id^="docs-internal-guid"], google-sheets-html-origin'))
    unwrap(element);
  // The end of the line that Word Online shows, and the break that browsers add at the end.
  for (const element of root.querySelectorAll('span.EOP, br.Apple-interchange-newline')) element.remove();
}
