'use client';

import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';

/** Puts the caret into the first line of a text that has no letter yet, so that whatever is typed next is in it. */
export function useCaretInEmptyText(editor: Editor | null, editable: boolean): void {
  useEffect(() => {
    if (editor && editable && editor.state.doc.textContent === '') editor.commands.focus('start');
  }, [editor, editable]);
}
