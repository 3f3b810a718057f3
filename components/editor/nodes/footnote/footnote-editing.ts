import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import {
  backspaceInFootnote,
  deleteInFootnote,
  enterFootnote,
  goToFootnote,
  leaveFootnote,
} from './footnote-commands';
import { footnoteViews } from './footnote-views';
import { openFootnotePlugin } from './open-footnote';
import { unpairedFootnotes } from './unpaired-footnotes';

const COMMANDS = {
  Enter: enterFootnote,
  Escape: leaveFootnote,
  Backspace: backspaceInFootnote,
  Delete: deleteInFootnote,
};

/** What the editor adds to footnotes: their numbers, the way from a number to its note and back, and what goes when one of both is deleted. */
export const FootnoteEditing = Extension.create({
  name: 'footnoteEditing',
  priority: 1050,
  addKeyboardShortcuts() {
    const { editor } = this;
    return Object.fromEntries(
      Object.entries(COMMANDS).map(([key, command]) => [
        key,
        () => command(editor.state, editor.view.dispatch),
      ]),
    );
  },
  addProseMirrorPlugins() {
    return [
      openFootnotePlugin(),
      unpairedFootnotes(),
      footnoteViews(),
      new Plugin({
        props: {
          handleClickOn(view, _pos, node, nodePos, event, isDirect) {
            if (!isDirect || node.type.name !== 'footnoteReference' || event.shiftKey) return false;
            return goToFootnote(nodePos)(view.state, view.dispatch);
          },
        },
      }),
    ];
  },
});
