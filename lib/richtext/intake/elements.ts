import { styleValue } from './style-value';

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH ' +
    'THEAD TR UL'
  ).split(' '),
);

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

// The numbers stand for Node.ELEMENT_NODE and Node.TEXT_NODE: outside a browser there is no global `Node`.
export const isElement = (node: Node | null): node is HTMLElement => node?.nodeType === ELEMENT_NODE;
export const isText = (node: Node | null): node is Text => node?.nodeType === TEXT_NODE;

/** Whether an element is a block of text or contains such blocks. */
export const isBlock = (node: Node | null): node is HTMLElement =>
  isElement(node) && BLOCKS.has(node.tagName.toUpperCase());

const BLOCK_DISPLAY = /^(block|flow-root|flex|grid|list-item|table|table-row|table-caption)$/;

/** The same, or an inline element that its style shows as a block, as the cards of news pages do. */
export const isShownAsBlock = (node: Node | null): node is HTMLElement =>
  isBlock(node) ||
  (isElement(node) && node.tagName !== 'BR' && BLOCK_DISPLAY.test(styleValue(node, 'display')));

export type ListElement = HTMLElement & { tagName: 'UL' | 'OL' };

export const isList = (node: Node | null): node is ListElement =>
  isElement(node) && (node.tagName === 'UL' || node.tagName === 'OL');

export const hasBlockInside = (element: Element): boolean =>
  [...element.querySelectorAll('*')].some(isShownAsBlock);

/** Whether nothing of it is visible: spaces, no-break spaces and characters without width only. */
export const isEmptyText = (text: string | null): boolean =>
  !/[^\s\u200b-\u200f\ufeff\u2060]/.test(text ?? '');

/** Moves the children one by one: a call takes no hundred thousand arguments, and a pasted column may have as many rows. */
export function moveChildren(from: Element, to: Element): void {
  while (from.firstChild) to.append(from.firstChild);
}

/** Puts the children of an element in its place. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.before(element.firstChild);
  element.remove();
}

/** Unwraps the blocks inside an element that becomes one line. Their words stay apart. */
export function unwrapBlocks(element: Element): void {
  for (const block of [...element.querySelectorAll('*')].filter(isShownAsBlock)) {
    block.before(' ');
    block.after(' ');
    unwrap(block);
  }
}

/** An empty element with another name and the direction, language and id of a block. */
export function emptyLike(element: Element, tag: string): HTMLElement {
  const copy = element.ownerDocument.createElement(tag);
  for (const name of ['dir', 'lang', 'data-id', 'data-node', 'style', 'data-class-style']) {
    const value = element.getAttribute(name);
    if (value) copy.setAttribute(name, value);
  }
  return copy;
}

/** The same with the children of the element, which it loses. */
export function renamed(element: Element, tag: string): HTMLElement {
  const copy = emptyLike(element, tag);
  moveChildren(element, copy);
  return copy;
}

/** All texts below a node, in their order. */
export function textsIn(root: Node): Text[] {
  const texts: Text[] = [];
  const visit = (node: Node) => {
    if (isText(node)) texts.push(node);
    for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return texts;
}

/** Removes this many characters from the start of an element and returns them. Elements around them stay. */
export function cutStart(element: Element, length: number): string {
  let left = length;
  let cut = '';
  for (const text of textsIn(element)) {
    if (left <= 0) break;
    const part = text.data.slice(0, left);
    text.data = text.data.slice(part.length);
    cut += part;
    left -= part.length;
  }
  return cut;
}
