import type { Editor } from '@tiptap/core';

/** Pastes what is on the clipboard without formatting. False where the browser does not let a page read the clipboard. */
export async function pasteAsText(editor: Editor): Promise<boolean> {
  try {
    const text = await navigator.clipboard.readText();
    editor.commands.focus();
    return editor.view.pasteText(text);
  } catch {
    return false;
  }
}
