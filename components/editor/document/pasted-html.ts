import { addLeads } from '@/components/editor/nodes/point/pasted-leads';
import { directionOfElement, languageOfElement } from '@/lib/richtext/block-attributes';
import { estimateDirection, localeOfDirection } from '@/lib/richtext/direction';
import { restoreWordLists } from './pasted-lists';

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, ul, ol, blockquote, div, td, th';
const NEVER_TEXT = 'style, script, meta, link, title, xml, template, noscript';

function removeComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Unwraps Word's own elements (o:p, w:sdt …). Those that contain only a no-break space are empty lines and removed. */
function unwrapOfficeElements(root: Element): void {
  for (const element of [...root.querySelectorAll('*')].filter(({ tagName }) => tagName.includes(':'))) {
    if (element.textContent === '\u00a0') element.remove();
    else unwrap(element);
  }
}

function removeDirection(element: HTMLElement): void {
  element.removeAttribute('dir');
  element.style.removeProperty('direction');
}

/** Removes a direction and a language that the words of the block imply anyway. */
function removeImpliedAttributes(root: Element): void {
  for (const block of root.querySelectorAll<HTMLElement>(BLOCKS)) {
    const estimated = estimateDirection(block.textContent ?? '');
    if (!estimated) continue;
    if (directionOfElement(block) === estimated) removeDirection(block);
    if (languageOfElement(block) === localeOfDirection(estimated)) block.removeAttribute('lang');
  }
}

/** Word states the direction of every run. A run in the direction of its block needs no isolation. */
function unwrapRedundantRuns(root: Element): void {
  for (const run of root.querySelectorAll<HTMLElement>('span, bdi')) {
    const block = run.closest<HTMLElement>(BLOCKS);
    const around = block && (directionOfElement(block) ?? estimateDirection(block.textContent ?? ''));
    const own = directionOfElement(run) ?? estimateDirection(run.textContent ?? '');
    if (run.textContent === '' && run.childElementCount === 0) run.remove();
    else if (run.tagName === 'BDI' ? own === around : directionOfElement(run) === around) {
      if (run.tagName === 'BDI') unwrap(run);
      else removeDirection(run);
    }
  }
}

/**
 * Pasted HTML without what Word, Google Docs and browsers add to the text: comments, Office elements, empty spans,
 * bullets typed as text, redundant directions. Classes and styles are not removed here, because the schema has no
 * attribute for them.
 */
export function cleanPastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  removeComments(body);
  for (const element of body.querySelectorAll(NEVER_TEXT)) element.remove();
  restoreWordLists(body);
  addLeads(body);
  unwrapOfficeElements(body);
  // Runs first: they are compared with the direction that their block states.
  unwrapRedundantRuns(body);
  removeImpliedAttributes(body);
  return body.innerHTML;
}
