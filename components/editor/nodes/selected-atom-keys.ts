import { Extension } from '@tiptap/core';
import { deleteSelection } from '@tiptap/pm/commands';
import { closeHistory } from '@tiptap/pm/history';
import { keydownHandler } from '@tiptap/pm/keymap';
import { type Command, NodeSelection, Plugin, type Selection } from '@tiptap/pm/state';
import { clickChooser } from './click-chooser';

const isSelectedAtom = (selection: Selection): selection is NodeSelection =>
  selection instanceof NodeSelection && selection.node.isAtom && selection.node.type.isInGroup('block');

/** An undo of its own gives it back. */
const remove: Command = (state, dispatch) =>
  isSelectedAtom(state.selection) &&
  deleteSelection(state, dispatch && ((transaction) => dispatch(closeHistory(transaction))));

/** Keys on a selected block without text, such as a card or a divider: Enter opens what it is chosen from, Delete and Backspace delete it. */
export const SelectedAtomKeys = Extension.create({
  name: 'selectedAtomKeys',
  priority: 1100,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: keydownHandler({
          Enter: ({ selection }, _dispatch, view) =>
            isSelectedAtom(selection) && view !== undefined && clickChooser(view, selection.from),
          Delete: remove,
          Backspace: remove,
        }),
      },
    }),
  ],
});
