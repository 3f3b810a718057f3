import { Extension } from '@tiptap/core';
import { type Command, type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import { isOwnChange } from '@/lib/richtext/is-own-change';

const endsInParagraph = (state: EditorState) => state.doc.lastChild?.type.name === 'paragraph';

function withParagraph(state: EditorState): Transaction {
  return state.tr.insert(state.doc.content.size, state.schema.node('paragraph'));
}

/** Puts the caret in the last line, and makes that line if the text ends in a list or a quote. */
export const goToEnd: Command = (state, dispatch) => {
  const transaction = endsInParagraph(state) ? state.tr : withParagraph(state);
  dispatch?.(transaction.setSelection(Selection.atEnd(transaction.doc)).scrollIntoView());
  return true;
};

/** Keeps a line to go on writing in after a list, a quote or a heading. Readers never see it while it is empty. */
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
