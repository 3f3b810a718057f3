import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import { closesDocument } from '@/lib/richtext/body-blocks';
import { isOwnChange } from '@/lib/richtext/is-own-change';

/** The last block of the body and the position after it. Blocks that close the document, such as notes, follow it. */
function endOfBody(doc: Node): { last: Node | null; end: number } {
  let [last, end]: [Node | null, number] = [null, 0];
  doc.forEach((node, offset) => {
    if (!closesDocument(node)) [last, end] = [node, offset + node.nodeSize];
  });
  return { last, end };
}

const endsInParagraph = ({ doc }: EditorState) => endOfBody(doc).last?.type.name === 'paragraph';

function withParagraph(state: EditorState): Transaction {
  return state.tr.insert(endOfBody(state.doc).end, state.schema.node('paragraph'));
}

/** Moves the caret to the last line of the body, and adds that line if the body ends in a list or a quote. */
export const goToEnd: Command = (state, dispatch) => {
  const transaction = endsInParagraph(state) ? state.tr : withParagraph(state);
  const end = transaction.doc.resolve(endOfBody(transaction.doc).end);
  dispatch?.(transaction.setSelection(Selection.near(end, -1)).scrollIntoView());
  return true;
};

/** Keeps an empty line after a final list, quote or heading, so that writing can go on. Readers do not see it. */
export const TrailingParagraph = Extension.create({
  name: 'trailingParagraph',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) =>
        !endsInParagraph(state) && transactions.some(isOwnChange)
          ? withParagraph(state).setStoredMarks(state.storedMarks)
          : null,
    }),
  ],
});
