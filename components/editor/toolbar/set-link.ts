import type { Command, Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

/** Puts the caret where the selection ended before. */
function caretAtEnd({ state }: Editor): Command {
  const { to } = state.selection;
  return ({ tr }) => {
    tr.setSelection(Selection.near(tr.doc.resolve(to), -1));
    return true;
  };
}

/**
 * Makes the selected words a link, gives the link at the caret another address, or writes the address itself. The caret then stands behind what was
 * selected, or where it was before: linked words that stay selected would be replaced by the next letter.
 */
export function setLink(editor: Editor, href: string): void {
  const { empty } = editor.state.selection;
  if (empty && !editor.isActive('link')) {
    const content = { type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] };
    editor.chain().focus().insertContent(content).run();
    return;
  }
  const toEnd = caretAtEnd(editor);
  editor.chain().focus().extendMarkRange('link').setLink({ href }).command(toEnd).run();
}

/** Makes the link at the selection words again. */
export function removeLink(editor: Editor): void {
  const toEnd = caretAtEnd(editor);
  editor.chain().focus().extendMarkRange('link').unsetLink().command(toEnd).run();
}
