import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { beginClosingBlock } from '@/components/editor/document/closing-block-steps';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { findFootnote, findFootnoteList, footnoteAround, listReferences } from './footnote-positions';
import { openFootnote } from './open-footnote';

/** Where the next note goes into the list: after that of the reference before this position, so that the list is in the order of the text. */
function positionInList(doc: Node, pos: number): number {
  const before = listReferences(doc).filter((reference) => reference.pos < pos);
  for (const { node } of before.reverse()) {
    const note = findFootnote(doc, node.attrs.note);
    if (note) return note.pos + note.node.nodeSize;
  }
  return (findFootnoteList(doc)?.pos ?? doc.content.size) + 1;
}

/** Adds a note to the list, which is begun if there is none. `pos` is where the text refers to it. */
export function addFootnote(transaction: Transaction, note: Node, pos: number): Transaction {
  const { footnotes } = transaction.doc.type.schema.nodes;
  if (footnotes && !findFootnoteList(transaction.doc)) {
    transaction.step(beginClosingBlock(transaction.doc, footnotes));
  }
  return transaction.insert(positionInList(transaction.doc, pos), note);
}

function canRefer($pos: ResolvedPos): boolean {
  const { footnoteReference } = $pos.doc.type.schema.nodes;
  const { parent } = $pos;
  if (!footnoteReference || !parent.inlineContent || footnoteAround($pos)) return false;
  return parent.canReplaceWith($pos.index(), $pos.index(), footnoteReference);
}

/** Whether a note can be put at the end of the selection. */
export function canInsertFootnote({ selection }: EditorState): boolean {
  return canRefer(selection.$to);
}

/** Refers to a note of the document once more, after the selection. The caret goes on behind the number. */
export function referToFootnote(id: string): Command {
  return (state, dispatch) => {
    if (!canInsertFootnote(state) || !findFootnote(state.doc, id)) return false;
    const { to } = state.selection;
    const transaction = state.tr.insert(to, state.schema.node('footnoteReference', { note: id }));
    dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, to + 1)).scrollIntoView());
    return true;
  };
}

/** Puts a note after the selection. The caret goes into it. */
export function insertFootnote(newId: () => string = newBlockId): Command {
  return (state, dispatch) => {
    if (!canInsertFootnote(state)) return false;
    if (!dispatch) return true;
    const { schema } = state;
    const { to } = state.selection;
    const id = newId();
    const note = schema.node('footnote', { id }, schema.node('paragraph'));
    const transaction = addFootnote(state.tr, note, to);
    transaction.insert(to, schema.node('footnoteReference', { note: id }));
    const added = findFootnote(transaction.doc, id);
    if (added) {
      transaction.setSelection(TextSelection.create(transaction.doc, added.pos + 2));
      openFootnote(transaction, to);
    }
    dispatch(transaction.scrollIntoView());
    return true;
  };
}
