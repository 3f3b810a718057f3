import { Extension } from '@tiptap/core';
import { AllSelection, type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { inField, wholeBody } from './field-commands';
import { shortcutKey } from './shortcut-key';

/** What the last "select all" selected; null after any other change of text or selection. */
type Selected = 'line' | 'body' | null;

const key = new PluginKey<Selected>('selectAll');

/** The next larger part: the line of an opening line, then the body, then the whole document. */
function nextPart(state: EditorState): Selected | 'document' {
  const { selection, doc } = state;
  const selected = key.getState(state) ?? null;
  const { $from, $to } = selection;
  const isInField = inField($from) && $from.sameParent($to);
  const isWholeField = isInField && !selection.empty && $to.pos - $from.pos === $from.parent.content.size;
  if (isInField && !isWholeField && selected !== 'line') return 'line';
  const body = wholeBody(doc);
  const isWholeBody = !selection.empty && selection.eq(body);
  return selected === 'body' || isWholeBody || selection instanceof AllSelection ? 'document' : 'body';
}

/**
 * "Select all" grows in steps, as in a form: first the opening line with the caret (an empty one keeps it), then the body,
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
          const { $from } = state.selection;
          const part = nextPart(state);
          const selections = {
            line: () => TextSelection.create(state.doc, $from.start(), $from.end()),
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
