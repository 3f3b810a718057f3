import {
  hasBlockInside,
  isEmptyText,
  isShownAsBlock,
  moveChildren,
  renamed,
  textsIn,
  unwrap,
} from './elements';
import { type FootnoteLinks, findFootnoteLinks, footnoteBlock, isFootnoteSign } from './footnote-links';
import { unwrapVideos } from './read-videos';
import type { Intake } from './types';

/** The outermost element that holds nothing but this one. */
function outermost(element: Element, stop: Element): Element {
  const { parentElement: parent } = element;
  const isAlone =
    parent &&
    parent !== stop &&
    /^(SPAN|SUP|B|A|FONT)$/.test(parent.tagName) &&
    parent.textContent === element.textContent;
  return isAlone ? outermost(parent, stop) : element;
}

function writeReference({ reference }: FootnoteLinks, id: string, root: Element): void {
  const sign = reference.ownerDocument.createElement('sup');
  sign.setAttribute('data-note', id);
  outermost(reference, root).replaceWith(sign);
}

/** A note without its number and its links back, as a text of its own. */
function textOf(block: Element, back: readonly Element[]): HTMLElement {
  const text = block.ownerDocument.createElement('body');
  for (const name of ['dir', 'lang', 'style']) {
    const value = block.getAttribute(name);
    if (value) text.setAttribute(name, value);
  }
  for (const link of block.querySelectorAll('.mw-cite-backlink')) link.remove();
  for (const link of back) {
    if (isFootnoteSign(link)) outermost(link, block).remove();
    else unwrap(link);
  }
  if (block.tagName === 'P') text.append(block.cloneNode(true));
  else moveChildren(block, text);
  const first = textsIn(text).find(({ data }) => !isEmptyText(data));
  if (first) first.data = first.data.trimStart();
  return text;
}

/** Removes the list in which the notes stood, with its heading, when nothing else is in it. */
function removeEmptied(element: Element | null, root: Element): void {
  if (!element || element === root || !root.contains(element)) return;
  const headings = element.querySelectorAll('h1, h2, h3, h4, h5, h6');
  const words = element.textContent ?? '';
  const heading = headings.length === 1 ? (headings[0]?.textContent ?? '') : '';
  if (!isEmptyText(words.replace(heading, ''))) return;
  const around = element.parentElement;
  element.remove();
  removeEmptied(around, root);
}

/**
 * Footnotes and endnotes, as they are found by links that lead to each other. A number without its note, or a note without its number,
 * stays as the words that it is. The notes are texts of their own, which the other passes read too.
 */
export function restoreFootnotes({ root, notes }: Intake): void {
  const links = findFootnoteLinks(root);
  const backs = links.map(({ back }) => back);
  const blocks = new Map<Element, FootnoteLinks[]>();
  for (const link of links) {
    const others = backs.filter((back) => !link.target.contains(back));
    const block = footnoteBlock(link, others);
    blocks.set(block, [...(blocks.get(block) ?? []), link]);
  }
  for (const [block, own] of blocks) {
    const id = `n${notes.length + 1}`;
    const around = block.parentElement;
    for (const link of own) writeReference(link, id, root);
    const back = [...block.querySelectorAll('a[href*="#"]')].filter(
      (link) => own.some((each) => each.back === link) || link.getAttribute('role') === 'doc-backlink',
    );
    notes.push({ id, root: textOf(block, back) });
    block.remove();
    removeEmptied(around, root);
  }
}

/** The paragraphs of a note. It holds nothing else: an item of a list is one, and so is a heading. */
function paragraphsOf(text: HTMLElement): HTMLElement[] {
  unwrapVideos(text);
  const lines = [...text.querySelectorAll<HTMLElement>('*')].filter(
    (element) => isShownAsBlock(element) && !hasBlockInside(element) && !isEmptyText(element.textContent),
  );
  return lines.length > 0 ? lines.map((line) => renamed(line, 'p')) : [renamed(text, 'p')];
}

/** Puts the notes after the text, in the form that the schema reads. */
export function writeFootnotes({ root, notes }: Intake): void {
  if (notes.length === 0) return;
  const page = root.ownerDocument;
  const list = page.createElement('section');
  list.setAttribute('data-node', 'footnotes');
  for (const { id, root: text } of notes) {
    const note = page.createElement('div');
    note.setAttribute('data-node', 'footnote');
    note.setAttribute('data-id', id);
    note.append(...paragraphsOf(text));
    list.append(note);
  }
  root.append(list);
}
