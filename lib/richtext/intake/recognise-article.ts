import type { Node } from '@tiptap/pm/model';
import { parseDate } from '@/lib/i18n/parse-date';
import { characterCount, isBlank } from '@/lib/richtext/clean-text';
import { isDocumentField } from '@/lib/richtext/document-fields';
import { DOCUMENT_LIMITS } from '@/lib/richtext/document-limits';
import { findHeadings } from './find-headings';

/** The parts of an article that were found in a text without fields. */
export interface FoundArticle {
  kicker: Node | null;
  title: Node;
  /** ISO date. */
  date: string | null;
  body: Node[];
}

/** In blocks. A date further down belongs to the text. */
const MOST_BEFORE_DATE = 20;
const ENDS_SENTENCE = /[.:،,;؛…]["'»”)]*\s*$/u;

const textOf = (block: Node | undefined) => (block?.isTextblock ? block.textContent.trim() : '');

/** Whether the block may stand in a field with this limit. */
function isLine(block: Node | undefined, limit: number): block is Node {
  const text = textOf(block);
  return text !== '' && !isBlank(text) && characterCount(text) <= limit;
}

/** The date that a line consists of, possibly after the name of a day. */
function dateOf(block: Node): string | null {
  const text = textOf(block);
  return parseDate(text) ?? parseDate(text.replace(/^\p{L}+[\s,،]+/u, ''));
}

const isKicker = (block: Node | undefined): block is Node =>
  isLine(block, DOCUMENT_LIMITS.kicker) &&
  (/:\s*$/.test(textOf(block)) || !ENDS_SENTENCE.test(textOf(block)));

const isTitle = (block: Node | undefined): block is Node =>
  isLine(block, DOCUMENT_LIMITS.title) && !ENDS_SENTENCE.test(textOf(block)) && dateOf(block) === null;

/** Where the title is: before the date, otherwise in the first line or after a kicker that ends in a colon. */
function titleIndex(blocks: readonly Node[], dateIndex: number): number {
  if (dateIndex > 0) return isTitle(blocks[dateIndex - 1]) ? dateIndex - 1 : -1;
  if (isTitle(blocks[0])) return 0;
  return isKicker(blocks[0]) && isTitle(blocks[1]) ? 1 : -1;
}

/** Whether the text has more of an article than a first line. */
function hasForm(body: readonly Node[]): boolean {
  return body.some(({ type }) => type.name === 'heading' || type.name === 'pointList');
}

/**
 * The article that a text without fields is, as the newsroom writes it: a kicker, a title, a date on a line of its own,
 * then paragraphs under short headings and numbered points. Null if it is not clear. Nothing is left out: what stands before
 * the kicker begins the body.
 */
export function recogniseArticle(doc: Node): FoundArticle | null {
  const blocks = doc.children.filter(({ type, content }) => !isDocumentField(type.name) && content.size > 0);
  const dateIndex = blocks.findIndex((block, index) => index <= MOST_BEFORE_DATE && dateOf(block) !== null);
  const at = titleIndex(blocks, dateIndex);
  const title = blocks[at];
  if (!title) return null;
  const before = blocks[at - 1];
  const kicker = isKicker(before) ? before : null;
  const start = kicker ? at - 1 : at;
  const date = dateIndex > at && blocks[dateIndex] ? dateOf(blocks[dateIndex]) : null;
  const body = findHeadings([
    ...blocks.slice(0, start),
    ...blocks.slice(date === null ? at + 1 : dateIndex + 1),
  ]);
  const isClear = date !== null || hasForm(body);
  return isClear && body.length > 0 ? { kicker, title, date, body } : null;
}
