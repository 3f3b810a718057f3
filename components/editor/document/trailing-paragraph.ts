import { Extension } from '@tiptap/core';
import { isHistoryTransaction } from '@tiptap/pm/history';
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

const isEmptyParagraph = (node: Node | null | undefined) =>
  node?.type.name === 'paragraph' && node.content.size === 0;

/**
 * Without the empty line at the end, when the writer has just made one of their own before it by Enter after a heading, a list or a quote: two would stand
 * there, and the second would stay below what is written.
 */
function withoutSecondLine(before: EditorState, state: EditorState): Transaction | null {
  const { doc, selection } = state;
  const { last, end } = endOfBody(doc);
  if (doc.childCount <= before.doc.childCount || !isEmptyParagraph(last)) return null;
  const $end = doc.resolve(end - 2);
  const own = $end.nodeBefore;
  if (!isEmptyParagraph(own) || selection.$from.parent !== own || !selection.empty) return null;
  const above = doc.resolve(end - 4).nodeBefore;
  return above && above.type.name !== 'paragraph' && !above.isAtom ? state.tr.delete(end - 2, end) : null;
}

/** Whether the body ends in the block that it ended in, whatever was written in it. */
function endsAsBefore(before: EditorState, state: EditorState): boolean {
  const [was, is] = [endOfBody(before.doc).last, endOfBody(state.doc).last];
  return was !== null && was.type === is?.type && was.attrs.id === is.attrs.id;
}

/**
 * Adds an empty line after a list, quote or heading with which a writer ends the body, so that writing can go on. Readers do not see it. A text that came without one
 * keeps its end until somebody goes there: a letter that is typed elsewhere and removed again changes nothing.
 */
export const TrailingParagraph = Extension.create({
  name: 'trailingParagraph',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, state) => {
        if (!transactions.some(isOwnChange)) return null;
        if (!endsInParagraph(state) && endsAsBefore(before, state)) return null;
        if (!endsInParagraph(state)) return withParagraph(state).setStoredMarks(state.storedMarks);
        return transactions.some(isHistoryTransaction) ? null : withoutSecondLine(before, state);
      },
    }),
  ],
});
