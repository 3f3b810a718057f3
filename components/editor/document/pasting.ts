import { Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { AllSelection, Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { crossesFields, deleteAcrossFields, inField } from './field-commands';
import { cleanPastedHtml } from './pasted-html';
import { linked, pastedAddress, singleLine, soundSlice } from './pasted-slice';

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

/** An opening line is one line: whatever is pasted there stays in it. */
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

/** Whether the document would still be one. The parser of pasted HTML is lenient, and what it lets in nobody could save. */
function staysSound(view: EditorView, slice: Slice): boolean {
  try {
    view.state.tr.replaceSelection(slice).doc.check();
    return true;
  } catch {
    return false;
  }
}

/** What fits nowhere as it is comes as plain text. */
function pasteAsText(view: EditorView, slice: Slice): boolean {
  if (staysSound(view, slice)) return false;
  const text = slice.content.textBetween(0, slice.content.size, '\n', ' ');
  return view.pasteText(text);
}

/** A step larger than one request could never be saved, not even after undoing it. Counted in characters of its JSON. */
export const PASTE_LIMIT = 1_000_000;

function isTooLarge(slice: Slice): boolean {
  // The text is the better part of it; measuring the whole as JSON is left to what comes near.
  return slice.size > PASTE_LIMIT || JSON.stringify(slice.toJSON()).length > PASTE_LIMIT;
}

interface Options {
  onTooLarge: () => void;
}

/** Takes in what other programs put on the clipboard. */
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
          transformPasted: (slice, view) => soundSlice(slice, replacesAll(view.state)),
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
