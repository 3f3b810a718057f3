import { Extension } from '@tiptap/core';
import { chainCommands } from '@tiptap/pm/commands';
import { type Command, Plugin } from '@tiptap/pm/state';
import {
  beginNextPoint,
  changePointPart,
  endLead,
  endLeadWithColon,
  leavePointBackward,
  newParagraphInPoint,
  stayInPointForward,
} from './point-commands';

const enter = chainCommands(endLead, beginNextPoint);

function commandFor(event: KeyboardEvent): Command | null {
  if (event.key === 'Backspace') return leavePointBackward;
  if (event.key === 'Delete') return stayInPointForward;
  if (event.key === 'Tab') return changePointPart(event.shiftKey ? 'lead' : 'text');
  if (event.key !== 'Enter') return null;
  if (event.shiftKey) return endLead;
  return event.ctrlKey || event.metaKey ? newParagraphInPoint : enter;
}

/** Writing numbered points: Enter and the colon move from the lead of a point to its text and to the next. */
export const PointKeys = Extension.create({
  name: 'pointKeys',
  priority: 900,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, event) => commandFor(event)?.(view.state, view.dispatch, view) ?? false,
        handleTextInput: (view, _from, _to, text) =>
          text === ' ' && endLeadWithColon(view.state, view.dispatch),
      },
    }),
  ],
});
