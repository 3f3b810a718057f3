import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { endClosingBlock } from '@/components/editor/document/closing-block-steps';
import { isOwnChange } from '@/lib/richtext/is-own-change';
import { footnotesOf, referencesIn } from '@/lib/richtext/nodes/footnote/footnote-index';
import { findFootnoteList, listFootnotes, listReferences } from './footnote-positions';

const KEEP = 'keepUnpairedFootnotes';

/** Marks a change that takes numbers away and keeps their notes, such as one that makes a title of a line with a footnote. */
export function keepUnpaired(transaction: Transaction): Transaction {
  return transaction.setMeta(KEEP, true);
}

const missingIn = (ids: Iterable<string>, present: ReadonlySet<string>) =>
  [...ids].filter((id) => !present.has(id));

/** What a change has left alone: notes whose last reference it has taken away, and references whose note it has. */
interface Unpaired {
  notes: Set<string>;
  references: Set<string>;
}

function unpaired(before: Node, after: Node): Unpaired | null {
  const [was, is] = [new Set(referencesIn(before)), new Set(referencesIn(after))];
  const [hadNotes, hasNotes] = [footnotesOf(before), footnotesOf(after)];
  const notes = new Set(missingIn(was, is).filter((id) => hasNotes.has(id)));
  const references = new Set(missingIn(hadNotes.keys(), new Set(hasNotes.keys())).filter((id) => is.has(id)));
  return notes.size + references.size > 0 ? { notes, references } : null;
}

function removeUnpaired(state: EditorState, { notes, references }: Unpaired): Transaction {
  const { tr } = state;
  for (const { node, pos } of listFootnotes(state.doc).reverse()) {
    if (notes.has(node.attrs.id)) tr.delete(pos, pos + node.nodeSize);
  }
  for (const { node, pos } of listReferences(tr.doc).reverse()) {
    if (references.has(node.attrs.note)) tr.delete(pos, pos + 1);
  }
  return tr;
}

/** An empty list is taken away with its last note, so that the document is again as it was before the first. */
function endEmptyList(transaction: Transaction, hadNotes: boolean): Transaction {
  const list = findFootnoteList(transaction.doc);
  return list && hadNotes && list.node.childCount === 0
    ? transaction.step(endClosingBlock(list.pos))
    : transaction;
}

/**
 * A number and its note go together: deleting the last number of a note deletes the note, and deleting a note deletes its numbers, in
 * the same undo step. Only for changes of the writer's own: what two people delete at once may leave a note without a number, which is
 * kept and named when the piece is published.
 */
export function unpairedFootnotes(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, state) {
      const isExcepted = (one: Transaction) => isHistoryTransaction(one) || one.getMeta(KEEP) === true;
      if (!transactions.some(isOwnChange) || transactions.some(isExcepted)) return null;
      const found = unpaired(before.doc, state.doc);
      const hadNotes = footnotesOf(before.doc).size > 0;
      const transaction = endEmptyList(found ? removeUnpaired(state, found) : state.tr, hadNotes);
      return transaction.docChanged ? transaction.setStoredMarks(state.storedMarks) : null;
    },
  });
}
