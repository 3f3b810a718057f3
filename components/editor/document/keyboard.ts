import { type Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { ACTIONS, type ActionName } from './actions';
import { canLink } from './can-link';
import { type ShortcutName, shortcutOf } from './shortcuts';

/** What the screen around the text opens and shows, not the text itself. */
export type ScreenTool = Exclude<
  ShortcutName,
  ActionName | 'save' | 'link' | 'commands' | 'pasteAsText' | 'tools'
>;

interface Options {
  onSave: () => void;
  onLink: () => void;
  onTool: (tool: ScreenTool) => void;
}

/** The newsroom's command palette has keys of its own. Those of a link open it too where there can be none, such as in a title. */
const opensPalette = (name: ShortcutName, editor: Editor) =>
  name === 'commands' || (name === 'link' && !canLink(editor.state));

const isAction = (name: ShortcutName): name is ShortcutName & ActionName => name in ACTIONS;

/**
 * The shortcuts of the editor, on any keyboard layout. They never reach the browser, also where they have no effect.
 */
export const Keyboard = Extension.create<Options>({
  name: 'keyboard',
  priority: 1000,
  addOptions() {
    return { onSave: () => undefined, onLink: () => undefined, onTool: () => undefined };
  },
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin({
        props: {
          handleKeyDown: (_view, event) => {
            const name = shortcutOf(event);
            if (name === null || opensPalette(name, editor)) return false;
            if (name === 'save') options.onSave();
            else if (name === 'link') options.onLink();
            else if (isAction(name)) ACTIONS[name](editor);
            else options.onTool(name as ScreenTool);
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
