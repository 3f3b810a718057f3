import { Extension } from '@tiptap/core';
import { chainCommands } from '@tiptap/pm/commands';
import { type Command, Plugin } from '@tiptap/pm/state';
import { goToNextField, stayInFieldBackward, stayInFieldForward } from './field-commands';
import { goToBodyEnd, isEndOfText } from './go-to-body-end';
import { deleteAtLineEnd, joinToHolderBackward, leaveListBackward, leaveWorksBackward } from './line-edges';
import { deleteLines, deleteLinesBeforeEnter, deleteLinesByEnter } from './replace-selection';

const enter = chainCommands(deleteLinesByEnter, goToNextField, deleteLinesBeforeEnter);
const backward = chainCommands(
  deleteLines,
  stayInFieldBackward,
  leaveListBackward,
  leaveWorksBackward,
  joinToHolderBackward,
);
const forward = chainCommands(deleteLines, stayInFieldForward, deleteAtLineEnd);

// Of the others modifiers are ignored, because Ctrl+Backspace deletes a word and must not merge fields either.
function commandFor(event: KeyboardEvent): Command | null {
  if (isEndOfText(event)) return goToBodyEnd(event.shiftKey);
  if (event.key === 'Enter') return enter;
  if (event.key === 'Backspace') return backward;
  return event.key === 'Delete' ? forward : null;
}

/** Enter, Backspace and Delete at the edges of lines: none merges or reorders kicker, title and standfirst. And the key for the end of the text. */
export const FieldKeys = Extension.create({
  name: 'fieldKeys',
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, event) => commandFor(event)?.(view.state, view.dispatch, view) ?? false,
      },
    }),
  ],
});
