import {
  emptyLike,
  hasBlockInside,
  isBlock,
  isElement,
  isEmptyText,
  isList,
  isShownAsBlock,
  moveChildren,
  renamed,
  unwrapBlocks,
} from './elements';
import { rebuildList } from './rebuild-list';
import { isTable, rebuildTable } from './rebuild-table';
import { splitAtBreaks, writeLineBreaks } from './split-at-breaks';
import type { Intake } from './types';

const HEADING = /^H[1-6]$/;
const TEXT_BLOCK = 'p, h1, h2, h3, h4, h5, h6';

const isWritten = (block: HTMLElement) => !isEmptyText(block.textContent);

/** A heading where only text may be, such as in an item of a list. */
function asText(block: HTMLElement): HTMLElement {
  return HEADING.test(block.tagName) ? renamed(block, 'p') : block;
}

/** Bold, a link or a span around whole blocks goes into each of them. */
function blocksInInline(inline: HTMLElement): HTMLElement[] {
  const blocks = blocksOf(inline);
  for (const block of blocks) {
    const lines = block.matches(TEXT_BLOCK) ? [block] : [...block.querySelectorAll(TEXT_BLOCK)];
    for (const line of lines) {
      const copy = inline.cloneNode(false) as HTMLElement;
      moveChildren(line, copy);
      line.append(copy);
    }
  }
  return blocks;
}

/** Word begins its lists of notes and comments with a line that is a third of the page. */
const isSeparator = (line: HTMLElement) =>
  line.className === '' && !/^\d{1,2}%$/.test(line.getAttribute('width') ?? '');

const isDivider = (block: HTMLElement | undefined) => block?.tagName === 'HR';

/** A divider parts two passages, so none stands at an end or after another one. */
const withoutLooseDividers = (blocks: readonly HTMLElement[]): HTMLElement[] => {
  const written = blocks.map((block) => !isDivider(block));
  const [first, last] = [written.indexOf(true), written.lastIndexOf(true)];
  return blocks.filter(
    (block, index) => !isDivider(block) || (index > first && index < last && !isDivider(blocks[index + 1])),
  );
};

/** What an item of a list, a quotation or a cell can hold of the blocks inside. */
const innerBlocksOf = (element: HTMLElement): HTMLElement[] =>
  blocksOf(element)
    .filter((block) => !isDivider(block))
    .map(asText);

function quotation(element: HTMLElement): HTMLElement[] {
  const blocks = innerBlocksOf(element);
  const quote = emptyLike(element, 'blockquote');
  for (const block of blocks) quote.append(block);
  return blocks.length > 0 ? [quote] : [];
}

/** A figure of another editor has lost its picture by now. */
const isFigure = (element: Element) =>
  element.matches('figure[data-node="figure"]') &&
  element.querySelector(':scope > img[data-node="figurePicture"]') !== null;

/** What an earlier pass has made as the schema reads it. */
const isMade = (element: HTMLElement) =>
  element.matches('figure[data-node="video"], ul[data-node="bibliography"]') || isFigure(element);

function fromBlock(element: HTMLElement): HTMLElement[] {
  const { tagName } = element;
  if (tagName === 'HR') return isSeparator(element) ? [emptyLike(element, 'hr')] : [];
  if (isMade(element)) return [element];
  if (isList(element) || tagName === 'MENU') return rebuildList(element, innerBlocksOf);
  if (isTable(element)) return [rebuildTable(element, innerBlocksOf)];
  if (tagName === 'BLOCKQUOTE') return quotation(element);
  if (HEADING.test(tagName)) {
    unwrapBlocks(element);
    return isWritten(element) ? [renamed(element, tagName.toLowerCase())] : [];
  }
  if (!isBlock(element)) return blocksInInline(element);
  return hasBlockInside(element) ? blocksOf(element) : splitAtBreaks(renamed(element, 'p')).filter(isWritten);
}

/** The paragraphs, headings, lists and quotations inside an element, whatever it wraps them in. */
function blocksOf(element: HTMLElement): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let words: Node[] = [];
  const endLine = () => {
    const line = element.ownerDocument.createElement('p');
    for (const word of words) line.append(word);
    for (const block of splitAtBreaks(line).filter(isWritten)) blocks.push(block);
    words = [];
  };
  for (const child of [...element.childNodes]) {
    if (isElement(child) && (isShownAsBlock(child) || hasBlockInside(child))) {
      endLine();
      for (const block of fromBlock(child)) blocks.push(block);
    } else words.push(child);
  }
  endLine();
  return blocks;
}

/**
 * Every block as one of the elements that the schema reads: paragraphs, headings, lists, quotations. Boundaries stay
 * boundaries (divisions, cells, definitions, captions, empty lines), and empty blocks go.
 */
export function rebuildBlocks({ root }: Intake): void {
  if (isEmptyText(root.textContent) && ![...root.querySelectorAll('figure')].some(isFigure)) return;
  writeLineBreaks(root);
  const isOneLine = !hasBlockInside(root) && splitAtBreaks(root.cloneNode(true) as HTMLElement).length === 1;
  if (isOneLine) return;
  const blocks = withoutLooseDividers(blocksOf(root));
  root.replaceChildren();
  for (const block of blocks) root.append(block);
}
