import { isBlock, isElement, isEmptyText, isText, renamed } from './elements';
import { styleValue } from './style-value';
import { typedNumber } from './typed-number';

const isPreformatted = (element: Element) =>
  element.tagName === 'PRE' ||
  /^(pre|pre-wrap|pre-line|break-spaces)$/.test(styleValue(element, 'white-space'));

/** Line feeds of text that is shown line by line become breaks. */
export function writeLineBreaks(root: Element): void {
  for (const element of [...root.querySelectorAll('*')].filter(isPreformatted)) {
    for (const node of [...element.childNodes]) {
      if (!isText(node) || !node.data.includes('\n')) continue;
      // Line feeds between blocks only lay out the markup.
      if (isEmptyText(node.data) && [node.previousSibling, node.nextSibling].some(isBlock)) continue;
      const lines = node.data.split(/\r?\n/);
      node.replaceWith(
        ...lines.flatMap((line, index) =>
          index > 0 ? [root.ownerDocument.createElement('br'), line] : [line],
        ),
      );
    }
  }
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

function cutBefore(block: HTMLElement, lineBreak: HTMLElement): HTMLElement {
  const range = block.ownerDocument.createRange();
  range.setStart(block, 0);
  range.setEndBefore(lineBreak);
  const part = block.ownerDocument.createElement(block.tagName.toLowerCase());
  part.append(range.extractContents());
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
