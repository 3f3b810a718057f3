import type { Transaction } from '@tiptap/pm/state';
import { canJoin, canSplit, findWrapping } from '@tiptap/pm/transform';
import { schema } from '@/lib/richtext/schema';
import { BLOCK_CHANGES, type Change } from './random-blocks';

/** Numbers from 0 to 1, the same ones for the same seed (a linear congruential generator). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One change that a writer might make, as numbers from 0 to 1. */
export interface RandomChange {
  kind: number;
  where: number;
  length: number;
}

const mark = (name: string, attrs?: Record<string, string>) => schema.marks[name]?.create(attrs);

function wrapIn(name: string): Change {
  return (transaction, pos) => {
    const range = transaction.doc.resolve(pos).blockRange();
    const type = schema.nodes[name];
    const wrapping = range && type && findWrapping(range, type);
    if (wrapping) transaction.wrap(range, wrapping);
  };
}

/** Longer lines get no more text, because the three fields have limits. In characters. */
const MAX_LINE_LENGTH = 50;

function insert(text: string): Change {
  return (transaction, pos) => {
    if (transaction.doc.resolve(pos).parent.content.size < MAX_LINE_LENGTH) transaction.insertText(text, pos);
  };
}

/** Marks only where the schema allows them, as the editor's buttons do. */
function toggle(name: string, attrs?: Record<string, string>): Change {
  return (transaction, pos, end) => {
    const wanted = mark(name, attrs);
    if (!wanted) return;
    const has = transaction.doc.rangeHasMark(pos, end, wanted.type);
    if (has) transaction.removeMark(pos, end, wanted.type);
    else transaction.addMark(pos, end, wanted);
  };
}

/** Puts a number into the text, and its note at the end of the list; only in a document that has the list. */
const putFootnote: Change = (transaction, pos) => {
  const list = transaction.doc.children.find(({ type }) => type.name === 'footnotes');
  const { footnoteReference } = schema.nodes;
  const { parent } = transaction.doc.resolve(pos);
  if (!list || !footnoteReference || !parent.type.contentMatch.matchType(footnoteReference)) return;
  const note = `f${transaction.doc.content.size}-${pos}`;
  const words = schema.node('paragraph', null, schema.text('Source'));
  transaction.insert(transaction.doc.content.size - 1, schema.node('footnote', { id: note }, words));
  transaction.insert(pos, footnoteReference.create({ note }));
};

/** Only in a block that may be of several lines. */
const breakLine: Change = (transaction, pos) => {
  const { hardBreak } = schema.nodes;
  const { parent } = transaction.doc.resolve(pos);
  if (hardBreak && parent.type.contentMatch.matchType(hardBreak)) transaction.insert(pos, hardBreak.create());
};

const CHANGES: Change[] = [
  ...BLOCK_CHANGES,
  insert('مركز '),
  insert('NATO'),
  (transaction, pos, end) => transaction.delete(pos, end),
  (transaction, pos) => canSplit(transaction.doc, pos) && transaction.split(pos),
  (transaction, pos) => {
    const before = transaction.doc.resolve(pos).before();
    const { nodeBefore, nodeAfter } = transaction.doc.resolve(before);
    // canJoin also allows what only another command can join, such as a paragraph to a quotation.
    const areAlike = nodeBefore?.type === nodeAfter?.type;
    if (areAlike && canJoin(transaction.doc, before)) transaction.join(before);
  },
  breakLine,
  toggle('bold'),
  toggle('italic'),
  toggle('underline'),
  toggle('strike'),
  toggle('superscript'),
  toggle('subscript'),
  toggle('link', { href: 'https://example.org' }),
  toggle('bidi', { dir: 'ltr' }),
  wrapIn('blockquote'),
  wrapIn('bulletList'),
  (transaction, pos) => transaction.setNodeAttribute(transaction.doc.resolve(pos).before(), 'dir', 'rtl'),
  (transaction, pos, end) => {
    const { heading } = schema.nodes;
    if (heading) transaction.setBlockType(pos, end, heading, { level: 3 });
  },
  putFootnote,
];

/** Makes the change at a position inside a textblock of the present document. */
export function change(transaction: Transaction, { kind, where, length }: RandomChange): void {
  const positions: number[] = [];
  transaction.doc.descendants((node, pos) => {
    if (node.isTextblock) for (let at = 0; at <= node.content.size; at += 1) positions.push(pos + 1 + at);
  });
  const pos = positions[Math.floor(where * positions.length)] ?? 1;
  const $pos = transaction.doc.resolve(pos);
  const end = Math.min($pos.end(), pos + Math.ceil(length * 10));
  CHANGES[Math.floor(kind * CHANGES.length)]?.(transaction, pos, end);
}
