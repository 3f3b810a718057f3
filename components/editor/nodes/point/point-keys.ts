import { Extension } from '@tiptap/core';
import { chainCommands } from '@tiptap/pm/commands';
import { type Command, Plugin } from '@tiptap/pm/state';
import {
  beginNextPoint,
  endLeadWithColon,
  goToPointText,
  leavePointBackward,
  newParagraphInPoint,
  stayInPointForward,
} from './point-commands';
import { typedPoint } from './typed-points';

const enter = chainCommands(goToPointText, beginNextPoint);

function commandFor(event: KeyboardEvent): Command | null {
  if (event.key === 'Backspace') return leavePointBackward;
  if (event.key === 'Delete') return stayInPointForward;
  if (event.key !== 'Enter' || event.shiftKey) return null;
  return event.ctrlKey || event.metaKey ? newParagraphInPoint : enter;
}

/** Typing numbered points: "1- " begins a point, Enter and the colon move from its lead to its text and to the next. */
export const PointKeys = Extension.create({
  name: 'pointKeys',
  priority: 900,
  addInputRules: () => [typedPoint],
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
