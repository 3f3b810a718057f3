import { Extension } from '@tiptap/core';
import {
  AllSelection,
  type EditorState,
  Plugin,
  PluginKey,
  type Selection,
  TextSelection,
} from '@tiptap/pm/state';
import { footnoteAround } from '@/components/editor/nodes/footnote/footnote-positions';
import { inField, wholeBody } from './field-commands';
import { shortcutKey } from './shortcut-key';

/** What the last "select all" selected; null after any other change of text or selection. */
type Selected = 'line' | 'body' | null;

const key = new PluginKey<Selected>('selectAll');

/** What is selected first: the opening line or the note with the caret; null elsewhere. */
function smallestPart({ $from, $to }: Selection): { from: number; to: number } | null {
  const note = footnoteAround($from);
  if (note) {
    const to = note.pos + note.node.nodeSize - 2;
    return $to.pos <= to ? { from: note.pos + 2, to } : null;
  }
  return inField($from) && $from.sameParent($to) ? { from: $from.start(), to: $from.end() } : null;
}

/** The next larger part: an opening line or a note, then the body, then the whole document. */
function nextPart(state: EditorState): Selected | 'document' {
  const { selection, doc } = state;
  const selected = key.getState(state) ?? null;
  const part = smallestPart(selection);
  const isWholePart = part && !selection.empty && selection.from === part.from && selection.to === part.to;
  if (part && !isWholePart && selected !== 'line') return 'line';
  const body = wholeBody(doc);
  const isWholeBody = !selection.empty && selection.eq(body);
  return selected === 'body' || isWholeBody || selection instanceof AllSelection ? 'document' : 'body';
}

/**
 * "Select all" grows in steps, as in a form: first the opening line or the note with the caret (an empty line keeps it), then the body,
 * then the whole document. In the body the first step is the body. So a title is never typed over the text.
 */
export const SelectAll = Extension.create({
  name: 'selectAll',
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin<Selected>({
      key,
      state: {
        init: () => null,
        apply(transaction, value) {
          const selected: Selected | undefined = transaction.getMeta(key);
          if (selected !== undefined) return selected;
          return transaction.docChanged || transaction.selectionSet ? null : value;
        },
      },
      props: {
        handleKeyDown: (view, event) => {
          const { ctrlKey, metaKey, shiftKey, altKey } = event;
          if (!(ctrlKey || metaKey) || shiftKey || altKey || shortcutKey(event) !== 'a') return false;
          const { state } = view;
          const part = nextPart(state);
          const smallest = smallestPart(state.selection) ?? state.selection;
          const selections = {
            line: () => TextSelection.create(state.doc, smallest.from, smallest.to),
            body: () => wholeBody(state.doc),
            document: () => new AllSelection(state.doc),
          };
          const selection = selections[part ?? 'line']();
          view.dispatch(state.tr.setSelection(selection).setMeta(key, part === 'document' ? null : part));
          return true;
        },
      },
    }),
  ],
});
