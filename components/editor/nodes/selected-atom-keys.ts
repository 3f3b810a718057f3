import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { keydownHandler } from '@tiptap/pm/keymap';
import { type Command, Plugin } from '@tiptap/pm/state';
import { deleteSelected } from '@/components/editor/document/replace-selection';
import { isBlockSelected } from '@/components/editor/document/selected-block';
import { clickChooser } from './click-chooser';

/** An undo of its own gives it back. */
const remove: Command = ({ selection, tr }, dispatch) => {
  if (!isBlockSelected(selection)) return false;
  dispatch?.(closeHistory(deleteSelected(tr)));
  return true;
};

/** Keys on a selected block without text, such as a card, a divider or a picture: Enter opens what it is chosen from, Delete and Backspace delete it. */
export const SelectedAtomKeys = Extension.create({
  name: 'selectedAtomKeys',
  priority: 1100,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: keydownHandler({
          Enter: ({ selection }, _dispatch, view) =>
            isBlockSelected(selection) && view !== undefined && clickChooser(view, selection.from),
          Delete: remove,
          Backspace: remove,
        }),
      },
    }),
  ],
});
