import { isBlock, isElement, isEmptyText, isText, renamed } from './elements';
import { styleValue } from './style-value';
import { typedNumber } from './typed-number';

/** Whether an element is shown line by line, as it says itself or as what is around it does. */
function isPreformatted(element: Element, around: boolean): boolean {
  const stated = styleValue(element, 'white-space');
  if (/^(pre|pre-wrap|pre-line|break-spaces)$/.test(stated)) return true;
  return !/^(normal|nowrap|initial)$/.test(stated) && (around || element.tagName === 'PRE');
}

function writeBreaksIn(text: Text): void {
  // Line feeds between blocks only lay out the markup.
  if (isEmptyText(text.data) && [text.previousSibling, text.nextSibling].some(isBlock)) return;
  const [first = '', ...rest] = text.data.split(/\r?\n/);
  let last: ChildNode = text;
  text.data = first;
  for (const line of rest) {
    const lineBreak = text.ownerDocument.createElement('br');
    const words = text.ownerDocument.createTextNode(line);
    last.after(lineBreak, words);
    last = words;
  }
}

/** Line feeds of text that is shown line by line become breaks. */
export function writeLineBreaks(root: Element): void {
  const visit = (element: Element, isShownByLines: boolean) => {
    for (const node of [...element.childNodes]) {
      if (isElement(node)) visit(node, isPreformatted(node, isShownByLines));
      else if (isShownByLines && isText(node) && node.data.includes('\n')) writeBreaksIn(node);
    }
  };
  visit(root, false);
}

/** Texts and breaks of a block, in their order. */
function leavesOf(block: Element): (Text | HTMLElement)[] {
  const leaves: (Text | HTMLElement)[] = [];
  const visit = (node: Node) => {
    if (isText(node) || (isElement(node) && node.tagName === 'BR')) leaves.push(node);
    else for (const child of node.childNodes) visit(child);
  };
  visit(block);
  return leaves;
}

const isBreak = (leaf: Text | HTMLElement) => isElement(leaf);

/** The leaves of each line, and the breaks before it. */
function linesOf(block: Element): { breaks: HTMLElement[]; text: string }[] {
  const lines: { breaks: HTMLElement[]; text: string }[] = [{ breaks: [], text: '' }];
  for (const leaf of leavesOf(block)) {
    const line = lines.at(-1);
    if (isElement(leaf)) {
      if (line && isEmptyText(line.text)) line.breaks.push(leaf);
      else lines.push({ breaks: [leaf], text: '' });
    } else if (line) line.text += leaf.data;
  }
  return lines;
}

/** Where a new paragraph begins: at an empty line, and at a number or bullet with which a line begins. */
function isBoundary({ breaks, text }: { breaks: HTMLElement[]; text: string }): boolean {
  return breaks.length > 1 || (breaks.length === 1 && typedNumber(text)?.isCertain === true);
}

/** The elements from just inside a block down to the break. */
function pathTo(lineBreak: HTMLElement, block: HTMLElement): Element[] {
  const path: Element[] = [];
  for (let node: Element | null = lineBreak; node && node !== block; node = node.parentElement)
    path.push(node);
  return path.reverse();
}

/**
 * Moves what stands before a break into a block of its own; the elements around the break are cut in two. A Range would
 * do the same, but each is kept up to date with every later change, and a text may have thousands of breaks.
 */
function cutBefore(block: HTMLElement, lineBreak: HTMLElement): HTMLElement {
  const part = block.ownerDocument.createElement(block.tagName.toLowerCase());
  let [from, to]: [Element, Element] = [block, part];
  for (const node of pathTo(lineBreak, block)) {
    while (from.firstChild && from.firstChild !== node) to.append(from.firstChild);
    if (node === lineBreak) break;
    const copy = node.cloneNode(false) as Element;
    to.append(copy);
    [from, to] = [node, copy];
  }
  return part;
}

/** The paragraphs of a block that holds words and breaks only. Each has a direction of its own, so none keeps the common one. */
export function splitAtBreaks(block: HTMLElement): HTMLElement[] {
  if (!leavesOf(block).some(isBreak)) return [block];
  const lines = linesOf(block);
  const boundaries = lines.slice(1).filter(isBoundary);
  const outer = [
    ...(lines[0]?.breaks ?? []),
    ...(isEmptyText(lines.at(-1)?.text ?? '') ? (lines.at(-1)?.breaks ?? []) : []),
  ];
  const parts: HTMLElement[] = [];
  for (const { breaks } of boundaries) {
    const [first] = breaks;
    if (!first) continue;
    parts.push(cutBefore(block, first));
    for (const lineBreak of breaks) lineBreak.remove();
  }
  for (const lineBreak of outer) lineBreak.remove();
  if (parts.length === 0) return [block];
  const last = renamed(block, block.tagName.toLowerCase());
  for (const name of ['dir', 'lang', 'data-id']) last.removeAttribute(name);
  return [...parts, last].filter((part) => !isEmptyText(part.textContent));
}
