'use client';

import '@/components/site/fonts.css';
import { type Editor, EditorContent } from '@tiptap/react';
import type { MouseEvent } from 'react';
import { runCommand } from '@/components/editor/document/actions';
import { goToEnd } from '@/components/editor/document/trailing-paragraph';
import classes from './canvas.module.css';

/** The sheet that the text stands on. */
export function Canvas({ editor }: { editor: Editor | null }) {
  // Below the last line there is still paper: pressing there means writing on.
  function writeOn(event: MouseEvent) {
    const text = editor?.view.dom.getBoundingClientRect();
    if (!editor?.isEditable || !text || event.clientY < text.bottom) return;
    event.preventDefault();
    runCommand(editor, goToEnd);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a convenience of the pointer; the keyboard reaches the end by itself
    <div className={classes.sheet} onMouseDown={writeOn}>
      <EditorContent editor={editor} className={classes.holder} />
    </div>
  );
}
