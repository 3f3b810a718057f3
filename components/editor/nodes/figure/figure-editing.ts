import { Extension } from '@tiptap/core';
import { keydownHandler } from '@tiptap/pm/keymap';
import { type Command, Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { clickChooser } from '@/components/editor/nodes/click-chooser';
import { backspaceInFigure, deletePicture, enterInFigure, isPictureSelected } from './figure-commands';

/** Enter on a selected picture: what it is chosen from where there is none, otherwise its menu. */
const openPicture: Command = ({ selection }, _dispatch, view) =>
  isPictureSelected(selection) && view !== undefined && clickChooser(view, selection.from);

const KEYS = keydownHandler({
  Enter: (state, dispatch, view) => openPicture(state, dispatch, view) || enterInFigure(state, dispatch),
  Backspace: (state, dispatch) => deletePicture(state, dispatch) || backspaceInFigure(state, dispatch),
  Delete: deletePicture,
});

/** Words typed while a picture is selected are said of it, and do not take its place. */
function writeCaption({ state, dispatch }: EditorView, text: string): boolean {
  if (!isPictureSelected(state.selection)) return false;
  const { $from } = state.selection;
  const caption = $from.parent.childCount - 2;
  const end = $from.posAtIndex(caption + 1) - 1;
  const { tr } = state;
  dispatch(
    tr
      .insertText(text, end)
      .setSelection(TextSelection.create(tr.doc, end + text.length))
      .scrollIntoView(),
  );
  return true;
}

/** The keys of figures in the editor. */
export const FigureEditing = Extension.create({
  name: 'figureEditing',
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: { handleKeyDown: KEYS, handleTextInput: (view, _from, _to, text) => writeCaption(view, text) },
    }),
  ],
});
