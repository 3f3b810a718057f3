import { Extension } from '@tiptap/core';
import { keydownHandler } from '@tiptap/pm/keymap';
import { type Command, Plugin } from '@tiptap/pm/state';
import { clickChooser } from '@/components/editor/nodes/click-chooser';
import { attachmentAround, deleteAttachment, leaveAttachment } from './attachment-commands';

/** Enter chooses a file where there is none. */
const choose: Command = ({ selection }, dispatch, view) => {
  const found = attachmentAround(selection);
  if (!found || found.node.attrs.media !== null || !view) return false;
  return dispatch ? clickChooser(view, found.pos) : true;
};

const KEYS = keydownHandler({
  Enter: (state, dispatch, view) => choose(state, dispatch, view) || leaveAttachment(state, dispatch),
  'Shift-Enter': leaveAttachment,
  Backspace: deleteAttachment('backward'),
  Delete: deleteAttachment('forward'),
});

/** The keys of attachments in the editor. */
export const AttachmentKeys = Extension.create({
  name: 'attachmentKeys',
  priority: 1100,
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyDown: KEYS } })],
});
