import { Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { AllSelection, Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { crossesFields, deleteAcrossFields, inField } from './field-commands';
import { cleanPastedHtml } from './pasted-html';
import { linked, pastedAddress, singleLine, validSlice } from './pasted-slice';

function replacesAll({ selection, doc }: EditorView['state']): boolean {
  const all = selection.from <= Selection.atStart(doc).from && selection.to >= Selection.atEnd(doc).to;
  return selection instanceof AllSelection || all;
}

/** An address pasted over words makes a link of them. */
function pasteAddress(view: EditorView, slice: Slice): boolean {
  const href = pastedAddress(slice);
  const { link } = view.state.schema.marks;
  const transaction = href && link ? linked(view.state.tr, view.state.selection, link, href) : null;
  if (transaction) view.dispatch(transaction);
  return transaction !== null;
}

/** A field is a single line, so everything pasted into it becomes one line. */
function pasteIntoField(view: EditorView, slice: Slice): boolean {
  const { selection } = view.state;
  if (!inField(selection.$from) || replacesAll(view.state)) return false;
  const transaction = crossesFields(selection) ? deleteAcrossFields(view.state) : view.state.tr;
  const { $from, $to } = transaction.selection;
  const line = singleLine(slice, $from.parent);
  transaction.replaceWith($from.pos, $to.pos, line);
  transaction.setSelection(TextSelection.create(transaction.doc, $from.pos + line.size));
  view.dispatch(transaction.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  return true;
}

/** Whether the document stays valid. The lenient parser of pasted HTML can produce content that cannot be saved. */
function staysValid(view: EditorView, slice: Slice): boolean {
  try {
    view.state.tr.replaceSelection(slice).doc.check();
    return true;
  } catch {
    return false;
  }
}

/** Content that would make the document invalid is pasted as plain text. */
function pasteAsText(view: EditorView, slice: Slice): boolean {
  if (staysValid(view, slice)) return false;
  const text = slice.content.textBetween(0, slice.content.size, '\n', ' ');
  return view.pasteText(text);
}

/** In characters of JSON. A step that does not fit into one request could never be saved, not even after an undo. */
export const PASTE_LIMIT = 1_000_000;

function isTooLarge(slice: Slice): boolean {
  // The cheap measure of the text comes first; only slices that pass it are serialized to JSON.
  return slice.size > PASTE_LIMIT || JSON.stringify(slice.toJSON()).length > PASTE_LIMIT;
}

interface Options {
  onTooLarge: () => void;
}

/** Inserts content from the clipboard in a form that the document allows. */
export const Pasting = Extension.create<Options>({
  name: 'pasting',
  priority: 1000,
  addOptions() {
    return { onTooLarge: () => undefined };
  },
  addProseMirrorPlugins() {
    const { onTooLarge } = this.options;
    const refuse = (slice: Slice): boolean => {
      const refused = isTooLarge(slice);
      if (refused) onTooLarge();
      return refused;
    };
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanPastedHtml,
          transformPasted: (slice, view) => validSlice(slice, replacesAll(view.state)),
          handlePaste: (view, _event, slice) =>
            refuse(slice) ||
            pasteAddress(view, slice) ||
            pasteIntoField(view, slice) ||
            pasteAsText(view, slice),
        },
      }),
    ];
  },
});
