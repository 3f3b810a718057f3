import { Extension } from '@tiptap/core';
import { type Command, Plugin, Selection } from '@tiptap/pm/state';
import { isBlankNode } from '@/lib/richtext/is-blank-node';

/** Backspace at the start of the title of a box merges nothing. In a box without any word it deletes the box. */
const leaveBoxBackward: Command = ({ selection: { $head, empty }, tr }, dispatch) => {
  if (!empty || $head.parent.type.name !== 'infoBoxTitle' || $head.parentOffset > 0) return false;
  const pos = $head.before(-1);
  const box = $head.node(-1);
  if (isBlankNode(box)) tr.replaceWith(pos, pos + box.nodeSize, tr.doc.type.schema.node('paragraph'));
  const caret = isBlankNode(box)
    ? Selection.near(tr.doc.resolve(pos + 1), 1)
    : Selection.near(tr.doc.resolve(pos), -1);
  dispatch?.(tr.setSelection(caret).scrollIntoView());
  return true;
};

/** Enter goes from the title into the text of the box. */
const leaveTitle: Command = ({ selection: { $head }, tr }, dispatch) => {
  if ($head.parent.type.name !== 'infoBoxTitle') return false;
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve($head.after()), 1)).scrollIntoView());
  return true;
};

/** The keys of information boxes. */
export const InfoBoxKeys = Extension.create({
  name: 'infoBoxKeys',
  priority: 1100,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, event) => {
          const command = { Backspace: leaveBoxBackward, Enter: leaveTitle }[event.key];
          return command?.(view.state, view.dispatch, view) ?? false;
        },
      },
    }),
  ],
});
