import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { intoCells, linesOf, tablesFor } from '@/components/editor/nodes/table/pasted-tables';
import { documentIssues } from '@/lib/richtext/check-document';
import { isDocumentField } from '@/lib/richtext/document-fields';
import { isBlankNode } from '@/lib/richtext/is-blank-node';
import { caretAfterBlocks } from './caret-after-blocks';
import { bringsBlocks, dropBlocks, type Landing } from './drop-blocks';
import { bodyRange, inField } from './field-commands';
import { insertBlocks } from './insert-blocks';
import { linked, pastedAddress, singleLine } from './pasted-slice';
import { beginBlocks, beginWords, inOneLine, selectsDocument } from './replace-selection';

/** A fresh transaction in which the selection is what is replaced. */
export type Begin = () => Transaction;

/** Whether nothing is written in the document. */
export const isBlankDocument = (doc: Node) => doc.children.every(isBlankNode);

const holdsFields = ({ content }: Slice) => content.content.some((node) => isDocumentField(node.type.name));

/** An address pasted over words makes a link of them. */
function asLink(transaction: Transaction, slice: Slice): Transaction | null {
  const href = pastedAddress(slice);
  const { link } = transaction.doc.type.schema.marks;
  return href && link ? linked(transaction, transaction.selection, link, href) : null;
}

/** A field is a single line, so everything brought into it becomes one line. */
function intoField(transaction: Transaction, slice: Slice): Transaction {
  const { $from, $to } = transaction.selection;
  const line = singleLine(slice, $from.parent);
  transaction.replaceWith($from.pos, $to.pos, line);
  return transaction.setSelection(TextSelection.create(transaction.doc, $from.pos + line.size));
}

/** Below the first level no video can stand: its caption and its address are lines there. */
function videosFor({ selection: { $from } }: Transaction, slice: Slice): Slice {
  const { content, openStart, openEnd } = slice;
  const isVideo = (node: Node | null) => node?.type.name === 'video';
  if ($from.depth <= 1 || !content.content.some(isVideo)) return slice;
  const nodes = content.content.flatMap((node) => (isVideo(node) ? linesOf(node) : [node]));
  const [from, to] = [isVideo(content.firstChild) ? 0 : openStart, isVideo(content.lastChild) ? 0 : openEnd];
  return new Slice(Fragment.fromArray(nodes), from, to);
}

/** What the change gives if the document stays one that can be saved; otherwise null. */
function checked(change: () => Transaction | null): Transaction | null {
  try {
    const transaction = change();
    transaction?.doc.check();
    return transaction && documentIssues(transaction.doc).length === 0 ? transaction : null;
  } catch {
    return null;
  }
}

/** The first item of a list that is brought into a line goes on with it, as words, and no item without words is left of it. */
function firstItemAsWords(slice: Slice, { $from }: Selection): Slice {
  const [list, ...others] = slice.content.content;
  const line = list?.firstChild?.firstChild;
  const isList = list?.type.name === 'bulletList' || list?.type.name === 'orderedList';
  const goesOn = $from.depth === 1 && $from.parentOffset > 0 && slice.openStart > 2;
  if (!isList || !line || !goesOn || list.firstChild.childCount > 1 || list.childCount === 1) return slice;
  const { start } = list.attrs;
  const attrs = typeof start === 'number' ? { ...list.attrs, start: start + 1 } : list.attrs;
  const rest = list.type.create(attrs, list.content.cut(list.firstChild.nodeSize));
  return new Slice(Fragment.fromArray([line, rest, ...others]), 1, slice.openEnd);
}

const replaced = (transaction: Transaction, slice: Slice) =>
  checked(() => caretAfterBlocks(transaction.replaceSelection(slice)));

/** With a paragraph for each row of a table, so that its cells are not lines of their own. */
function rowsAsLines({ content }: Fragment): Fragment {
  return Fragment.fromArray(
    content.flatMap((node) => {
      if (node.type.name === 'table') return linesOf(node);
      return [node.isText || node.isTextblock ? node : node.copy(rowsAsLines(node.content))];
    }),
  );
}

function insertLines(begin: Begin, slice: Slice): Transaction | null {
  const transaction = begin();
  const { schema } = transaction.doc.type;
  const content = rowsAsLines(slice.content);
  const text = content.textBetween(0, content.size, '\n', ' ');
  const paragraphs = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.node('paragraph', null, schema.text(line)));
  return replaced(transaction, new Slice(Fragment.fromArray(paragraphs), 1, 1));
}

/** With the caret in the first line of the body. */
function atBody(transaction: Transaction): Transaction {
  const { start } = bodyRange(transaction.doc);
  return transaction.setSelection(Selection.near(transaction.doc.resolve(start), 1));
}

/** Where it goes, by the rule of replace-selection.ts. Several lines are the body of a blank document, not a field. */
function beginOf(slice: Slice, begin: Begin): Begin {
  const { selection, doc } = begin();
  if (holdsFields(slice)) return begin;
  const isOneLine = slice.content.childCount === 1 && slice.content.firstChild?.isTextblock === true;
  if (!inOneLine(selection)) return () => (isOneLine ? beginWords : beginBlocks)(begin());
  return isBlankDocument(doc) && !isOneLine ? () => atBody(begin()) : begin;
}

/**
 * Inserts what was pasted or dropped in place of the selection, in one step. What would make the document invalid is
 * inserted as lines of text; null if it would not fit even so.
 */
export function insertSlice(
  state: EditorState,
  slice: Slice,
  begin: Begin = () => state.tr,
  landing: (() => Landing) | null = null,
): Transaction | null {
  const isDropped = landing !== null && bringsBlocks(slice) && !holdsFields(slice);
  const drop = () => (isDropped ? checked(() => dropBlocks(landing(), slice)) : null);
  const placed = (landing?.().isMoved && drop()) || checked(() => intoCells(begin(), slice)) || drop();
  if (placed) return placed;
  const start = beginOf(slice, begin);
  const { selection, doc } = start();
  const fitting = videosFor(start(), tablesFor(start(), slice));
  const link = asLink(start(), slice);
  if (link) return link;
  if (inField(selection.$from) && !selectsDocument(selection, doc)) return intoField(start(), fitting);
  const blocks = checked(() => insertBlocks(start(), fitting));
  const words = firstItemAsWords(fitting, selection);
  return blocks ?? replaced(start(), words) ?? insertLines(start, fitting);
}
