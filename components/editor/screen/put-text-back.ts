import type { Editor } from '@tiptap/core';
import { repairText } from '@/lib/richtext/clean-text';

/** Inserts text where the caret is, as if it were pasted, without the characters for which it may have been refused. */
export function putTextBack(editor: Editor, words: string): boolean {
  editor.view.focus();
  return editor.view.pasteText(repairText(words));
}
