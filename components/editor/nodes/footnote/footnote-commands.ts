import type { Node } from '@tiptap/pm/model';
import { type Command, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { findFootnote, footnoteAround, listReferences } from './footnote-positions';
import { openedFootnote, openFootnote } from './open-footnote';

/** Moves the caret to the end of the note of the reference at this position, which is shown there. */
export function goToFootnote(pos: number): Command {
  return ({ doc, tr }, dispatch) => {
    const note = findFootnote(doc, doc.nodeAt(pos)?.attrs.note);
    if (!note) return false;
    const end = Selection.near(doc.resolve(note.pos + note.node.nodeSize - 1), -1);
    dispatch?.(openFootnote(tr.setSelection(end), pos).scrollIntoView());
    return true;
  };
}

/** Enter on a number that is selected, as in a word processor. */
export const enterFootnote: Command = (state, dispatch) => {
  const { selection } = state;
  const isReference = selection instanceof NodeSelection && selection.node.type.name === 'footnoteReference';
  return isReference && goToFootnote(selection.from)(state, dispatch);
};

/** Moves the caret from a note to the text, after the reference it came from, or after the first one. */
export const leaveFootnote: Command = (state, dispatch) => {
  const { doc, selection, tr } = state;
  const note = footnoteAround(selection.$head);
  if (!note) return false;
  const first = listReferences(doc).find(({ node }) => node.attrs.note === note.node.attrs.id);
  const pos = openedFootnote(state)?.from ?? first?.pos;
  if (pos === undefined) return false;
  dispatch?.(tr.setSelection(TextSelection.create(doc, pos + 1)).scrollIntoView());
  return true;
};

const isEmptyNote = (note: Node) => note.childCount === 1 && note.firstChild?.content.size === 0;

/** Backspace at the start of a note: an empty one goes, with its numbers, and nothing is merged into the note before. */
export const backspaceInFootnote: Command = (state, dispatch) => {
  const { selection, doc } = state;
  const note = footnoteAround(selection.$head);
  if (!note || !selection.empty || selection.from !== note.pos + 2) return false;
  if (!dispatch || !isEmptyNote(note.node)) return true;
  const references = listReferences(doc).filter(({ node }) => node.attrs.note === note.node.attrs.id);
  const caret = openedFootnote(state)?.from ?? references[0]?.pos;
  const transaction = state.tr.delete(note.pos, note.pos + note.node.nodeSize);
  for (const { pos } of references.reverse()) transaction.delete(pos, pos + 1);
  if (caret !== undefined) {
    const before = transaction.doc.resolve(transaction.mapping.map(caret, -1));
    transaction.setSelection(TextSelection.near(before));
  }
  dispatch(transaction.scrollIntoView());
  return true;
};

/** Delete at the end of a note brings nothing of the next note here, and takes no empty note away. */
export const deleteInFootnote: Command = ({ selection }) => {
  const note = footnoteAround(selection.$head);
  return note !== null && selection.empty && selection.to === note.pos + note.node.nodeSize - 2;
};
