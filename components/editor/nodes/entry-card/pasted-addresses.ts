import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ownPiecePath } from './own-address';
import { readEntryCards } from './read-entry-cards';

/** A line that was pasted and holds nothing but the address of a piece of this site. */
interface Pasted {
  id: string;
  text: string;
  path: string;
}

const key = new PluginKey<Pasted | null>('pastedAddresses');

/** A paste, or what the editor itself adds to one, such as the id of a new line. */
const isPaste = (transaction: Transaction) =>
  (transaction.getMeta('appendedTransaction') ?? transaction).getMeta('uiEvent') === 'paste';

/** Only a paragraph of the body itself: in a list or a note, an address stays a link. */
function pastedIn({ selection: { $head } }: EditorState): Pasted | null {
  const { parent } = $head;
  if ($head.depth !== 1 || parent.type.name !== 'paragraph' || !parent.attrs.id) return null;
  const path = ownPiecePath(parent.textContent, window.location.origin);
  return path === null ? null : { id: parent.attrs.id, text: parent.textContent, path };
}

function findLine(doc: Node, { id, text }: Pasted): number | null {
  let found: number | null = null;
  doc.forEach((node, pos) => {
    if (node.attrs.id === id && node.textContent === text) found = pos;
  });
  return found;
}

/** The card instead of the line, as a change that one undo takes back, with the caret in the line after it. */
export function cardInsteadOf(state: EditorState, pasted: Pasted, entry: string): Transaction | null {
  const pos = findLine(state.doc, pasted);
  const line = pos === null ? null : state.doc.nodeAt(pos);
  if (pos === null || !line) return null;
  const { schema, tr } = state;
  const isInLine = state.selection.$head.parent === line;
  const needsLine = isInLine && !state.doc.resolve(pos + line.nodeSize).nodeAfter?.isTextblock;
  tr.replaceWith(pos, pos + line.nodeSize, [
    schema.node('entryCard', { entry }),
    ...(needsLine ? [schema.node('paragraph')] : []),
  ]);
  if (isInLine) tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1), 1));
  return closeHistory(tr);
}

async function turnIntoCard(view: EditorView, pasted: Pasted): Promise<void> {
  // Without an answer, the address stays what it is.
  const [item] = await readEntryCards({ path: pasted.path }).catch(() => []);
  if (!item || view.isDestroyed || !view.editable) return;
  const transaction = cardInsteadOf(view.state, pasted, item.entryId);
  if (transaction) view.dispatch(transaction);
}

/** The address of a piece of this site, pasted as a line of its own, becomes its card. Undoing it leaves the address. */
export const PastedAddresses = Extension.create({
  name: 'pastedAddresses',
  addProseMirrorPlugins: () => [
    new Plugin<Pasted | null>({
      key,
      state: {
        init: () => null,
        apply: (transaction, value, _before, state) => {
          if (isPaste(transaction)) return pastedIn(state);
          return transaction.docChanged ? null : value;
        },
      },
      view: () => ({
        update: (view, before) => {
          const pasted = key.getState(view.state);
          if (pasted && pasted !== key.getState(before)) void turnIntoCard(view, pasted);
        },
      }),
    }),
  ],
});
