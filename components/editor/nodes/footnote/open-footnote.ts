import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { footnoteAround } from './footnote-positions';

/** The reference from which the caret has come into a note: the note is shown there until the caret leaves it. */
interface Opened {
  /** Position of the reference. */
  from: number;
  note: string;
}

const key = new PluginKey<Opened | null>('openFootnote');

function stillOpen(opened: Opened, transaction: Transaction): Opened | null {
  const from = transaction.mapping.map(opened.from);
  const isThere = transaction.doc.nodeAt(from)?.attrs.note === opened.note;
  const around = footnoteAround(transaction.selection.$head);
  return isThere && around?.node.attrs.id === opened.note ? { ...opened, from } : null;
}

/** With this, the transaction that moves the caret into a note shows the note at the reference. */
export function openFootnote(transaction: Transaction, from: number): Transaction {
  return transaction.setMeta(key, from);
}

export function openedFootnote(state: EditorState): Opened | null {
  return key.getState(state) ?? null;
}

export function openFootnotePlugin(): Plugin {
  return new Plugin<Opened | null>({
    key,
    state: {
      init: () => null,
      apply(transaction, value) {
        const from: number | undefined = transaction.getMeta(key);
        const note = from === undefined ? undefined : transaction.doc.nodeAt(from)?.attrs.note;
        if (from !== undefined) return note ? { from, note } : null;
        return value && stillOpen(value, transaction);
      },
    },
  });
}
