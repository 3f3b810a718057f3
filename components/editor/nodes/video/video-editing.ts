import { Extension } from '@tiptap/core';
import { keydownHandler } from '@tiptap/pm/keymap';
import { Plugin } from '@tiptap/pm/state';
import { backspaceInCaption, enterInCaption } from './video-commands';
import { videoDialogPlugin } from './video-dialog-state';

const KEYS = keydownHandler({ Enter: enterInCaption, Backspace: backspaceInCaption });

/** The keys of videos in the editor, and what opens the dialog for their address. */
export const VideoEditing = Extension.create({
  name: 'videoEditing',
  priority: 1000,
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyDown: KEYS } }), videoDialogPlugin()],
});
