import type { Node } from '@tiptap/pm/model';
import { collapseWhitespace, isBlank, readableText } from './clean-text';
import { type DocumentField, isDocumentField } from './document-fields';
import { colonAfter, pointNumber } from './point-label';

function inlineText(textblock: Node): string {
  return textblock.children.map((child) => (child.isText ? child.text : '\n')).join('');
}

/** Text of a block with a label before its first line and further lines under it, two spaces in. */
function labelled(label: string, lines: string[]): string[] {
  const [first = '', ...rest] = lines;
  return [`${label}${first}`, ...rest.map((line) => `  ${line}`)];
}

function pointLines(point: Node): string[] {
  const [lead, paragraph, ...rest] = point.children;
  const name = lead ? inlineText(lead).trimEnd() : '';
  const text = paragraph ? inlineText(paragraph) : '';
  const label = `${name}${colonAfter(name)}`;
  return [[label, text].filter((part) => part !== '').join(' '), ...rest.flatMap(linesOf)];
}

function linesOf(node: Node): string[] {
  if (node.isTextblock) return isBlank(node.textContent) ? [] : inlineText(node).split('\n');
  const { start } = node.attrs;
  return node.children.flatMap((child, index) => {
    if (child.type.name === 'point') return labelled(pointNumber(start, index), pointLines(child));
    if (node.type.name === 'orderedList') return labelled(`${start + index}. `, linesOf(child));
    if (node.type.name === 'bulletList') return labelled('- ', linesOf(child));
    return linesOf(child);
  });
}

const readableLines = (lines: string[]) => lines.map(readableText).join('\n');

/** A node as text, one line per block: points as "1- Lead: text", list items with "- " or "1. ". */
export function plainText(node: Node): string {
  return node.isText ? readableText(node.text ?? '') : readableLines(linesOf(node));
}

/** Everything after the standfirst as text; see plainText. */
export function bodyText(doc: Node): string {
  const body = doc.children.filter((child) => !isDocumentField(child.type.name));
  return readableLines(body.flatMap(linesOf));
}

export type DocumentParts = Record<DocumentField, string>;

/** The three fields as single lines: no direction overrides, runs of white space made one space. */
export function documentParts(doc: Node): DocumentParts {
  const [kicker = '', title = '', standfirst = ''] = [0, 1, 2].map((index) =>
    collapseWhitespace(readableText(doc.maybeChild(index)?.textContent ?? '')),
  );
  return { kicker, title, standfirst };
}

/** Number of words (runs without white space that hold a letter or a digit), numbers of points not counted. */
export function wordCount(node: Node): number {
  let count = 0;
  const countIn = (block: Node) => {
    if (block.isTextblock)
      count += inlineText(block)
        .split(/\s+/)
        .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    else block.forEach(countIn);
  };
  countIn(node);
  return count;
}
