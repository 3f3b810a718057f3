import { Extension } from '@tiptap/core';
import { chainCommands } from '@tiptap/pm/commands';
import { type Command, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import {
  crossesFields,
  deleteAcrossFields,
  deleteSelectedFields,
  goToNextField,
  selectField,
  stayInFieldBackward,
  stayInFieldForward,
} from './field-commands';
import { shortcutKey } from './shortcut-key';

const backward = chainCommands(deleteSelectedFields, stayInFieldBackward);
const forward = chainCommands(deleteSelectedFields, stayInFieldForward);

// Modifiers are ignored, because Ctrl+Backspace deletes a word and must not merge fields either.
function commandFor(event: KeyboardEvent): Command | null {
  if (event.key === 'Enter') return goToNextField;
  if (event.key === 'Backspace') return backward;
  if (event.key === 'Delete') return forward;
  return (event.ctrlKey || event.metaKey) && shortcutKey(event) === 'a' ? selectField : null;
}

function cut(view: EditorView, event: ClipboardEvent): boolean {
  if (!crossesFields(view.state.selection) || !event.clipboardData) return false;
  const { dom, text } = view.serializeForClipboard(view.state.selection.content());
  event.preventDefault();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  view.dispatch(deleteAcrossFields(view.state).setMeta('uiEvent', 'cut'));
  return true;
}

/** Prevents keys, cutting and typing from merging or reordering kicker, title and standfirst. */
export const FieldKeys = Extension.create({
  name: 'fieldKeys',
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, event) => commandFor(event)?.(view.state, view.dispatch, view) ?? false,
        handleTextInput: (view, _from, _to, text) => {
          if (!crossesFields(view.state.selection)) return false;
          const transaction = deleteAcrossFields(view.state);
          view.dispatch(transaction.insertText(text));
          return true;
        },
        handleDOMEvents: { cut },
      },
    }),
  ],
});
