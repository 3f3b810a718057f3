import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { ACTIONS, type ActionName } from './actions';
import { type ShortcutName, shortcutOf } from './shortcuts';

interface Options {
  onSave: () => void;
  onLink: () => void;
}

const isAction = (name: ShortcutName): name is ShortcutName & ActionName => name in ACTIONS;

/**
 * The shortcuts of the editor, on any keyboard layout. They never reach the browser, also where they have no effect.
 */
export const Keyboard = Extension.create<Options>({
  name: 'keyboard',
  priority: 1000,
  addOptions() {
    return { onSave: () => undefined, onLink: () => undefined };
  },
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin({
        props: {
          handleKeyDown: (_view, event) => {
            const name = shortcutOf(event);
            if (name === null) return false;
            if (name === 'save') options.onSave();
            else if (name === 'link') options.onLink();
            else if (isAction(name)) ACTIONS[name](editor);
            event.preventDefault();
            return true;
          },
        },
      }),
    ];
  },
  addKeyboardShortcuts() {
    // In a list Tab never moves the focus out of the text, even where an item cannot be indented further.
    const inList = () => this.editor.isActive('listItem');
    return {
      Tab: () => inList() && (this.editor.commands.sinkListItem('listItem') || true),
      'Shift-Tab': () => inList() && (this.editor.commands.liftListItem('listItem') || true),
    };
  },
});
