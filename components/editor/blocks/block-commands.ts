import { closeHistory } from '@tiptap/pm/history';
import { Fragment } from '@tiptap/pm/model';
import { type Command, Selection, TextSelection } from '@tiptap/pm/state';
import { bodyRange } from '@/components/editor/document/field-commands';
import { asBlockAct } from './block-act';
import { type BlockRange, selectedBlocks } from './selected-blocks';

/** The copies stand behind the blocks, with ids of their own, which BlockId gives them. The caret moves into them. */
export const duplicateBlocks: Command = (state, dispatch) => {
  const range = selectedBlocks(state.selection);
  if (!range) return false;
  if (dispatch) {
    const copies = Fragment.from(range.parent.children.slice(range.first, range.end));
    const transaction = state.tr.insert(range.to, copies);
    const by = range.to - range.from;
    const { anchor, head } = state.selection;
    const caret = TextSelection.between(
      transaction.doc.resolve(anchor + by),
      transaction.doc.resolve(head + by),
    );
    dispatch(asBlockAct(closeHistory(transaction.setSelection(caret)), 'duplicated').scrollIntoView());
  }
  return true;
};

/** Deletes the selected blocks. A body without a block gets an empty line. */
export const deleteBlocks: Command = (state, dispatch) => {
  const range = selectedBlocks(state.selection);
  if (!range) return false;
  if (dispatch) {
    const { start, end } = bodyRange(state.doc);
    const isWholeBody = range.from === start && range.to === end;
    const transaction = isWholeBody
      ? state.tr.replaceWith(start, end, state.schema.node('paragraph'))
      : state.tr.delete(range.from, range.to);
    const caret = Selection.near(transaction.doc.resolve(range.from), isWholeBody ? 1 : caretSide(range));
    dispatch(asBlockAct(closeHistory(transaction.setSelection(caret)), 'deleted').scrollIntoView());
  }
  return true;
};

/** The caret goes into what follows, and into what precedes the last block. */
const caretSide = ({ parent, end }: BlockRange) => (end < parent.childCount ? 1 : -1);

/** Selects everything in a block, so that the tools that work on a selection work on it. */
export function selectBlock({ from, to }: BlockRange): Command {
  return (state, dispatch) => {
    const [first, last] = [state.doc.resolve(from), state.doc.resolve(to)];
    const [start, end] = [Selection.near(first, 1), Selection.near(last, -1)];
    dispatch?.(state.tr.setSelection(TextSelection.between(start.$from, end.$to)));
    return true;
  };
}
