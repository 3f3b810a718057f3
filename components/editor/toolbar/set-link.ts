import type { Command, Editor } from '@tiptap/core';
import { type EditorState, Selection } from '@tiptap/pm/state';

/** Puts the caret where the selection ended before. */
function caretAtEnd({ state }: Editor): Command {
  const { to } = state.selection;
  return ({ tr }) => {
    tr.setSelection(Selection.near(tr.doc.resolve(to), -1));
    return true;
  };
}

/** The word that the caret stands inside of, as in Word; null between words, at their edges and with a selection. */
export function wordAround({
  selection: { $head, empty },
}: EditorState): { from: number; to: number } | null {
  if (!empty) return null;
  const before = $head.parent.textBetween(0, $head.parentOffset, undefined, ' ');
  const after = $head.parent.textBetween($head.parentOffset, $head.parent.content.size, undefined, ' ');
  const head = /[\p{L}\p{M}\p{N}]+$/u.exec(before)?.[0].length ?? 0;
  const tail = /^[\p{L}\p{M}\p{N}]+/u.exec(after)?.[0].length ?? 0;
  return head > 0 && tail > 0 ? { from: $head.pos - head, to: $head.pos + tail } : null;
}

/** Whether a link would be new words at the caret: nothing is selected, and the caret is in no link and in no word. */
export function insertsLink(editor: Editor): boolean {
  return editor.state.selection.empty && !editor.isActive('link') && wordAround(editor.state) === null;
}

/**
 * Makes the selected words a link, or the word around the caret; gives the link at the caret another address; or writes these words, or the
 * address itself. The caret then stands behind what was selected, or where it was before: linked words that stay selected would be replaced
 * by the next letter.
 */
export function setLink(editor: Editor, href: string, words = ''): void {
  if (insertsLink(editor)) {
    const shown = words.trim() || href.replace(/^(?:mailto|tel):/i, '');
    const content = { type: 'text', text: shown, marks: [{ type: 'link', attrs: { href } }] };
    editor.chain().focus().insertContent(content).run();
    return;
  }
  const word = editor.isActive('link') ? null : wordAround(editor.state);
  const toEnd = caretAtEnd(editor);
  const chain = editor.chain().focus();
  (word ? chain.setTextSelection(word) : chain.extendMarkRange('link'))
    .setLink({ href })
    .command(toEnd)
    .run();
}

/** Makes the link at the selection words again. */
export function removeLink(editor: Editor): void {
  const toEnd = caretAtEnd(editor);
  editor.chain().focus().extendMarkRange('link').unsetLink().command(toEnd).run();
}
