'use client';

import { type Editor, EditorContent } from '@tiptap/react';
import type { MouseEvent, ReactNode } from 'react';
import { SHEET } from '@/components/editor/blocks/position-in-sheet';
import { runCommand } from '@/components/editor/document/actions';
import { goToEnd } from '@/components/editor/document/trailing-paragraph';
import { TableMenu } from '@/components/editor/nodes/table/table-menu';
import { TableStatus } from '@/components/editor/nodes/table/table-status';
import classes from './canvas.module.css';

interface Props {
  editor: Editor | null;
  /** What is positioned over the text; see EditorOverlays. */
  children?: ReactNode;
}

/** The text of the edition on a sheet that looks like the readers' page. */
export function Canvas({ editor, children }: Props) {
  // A click on the empty part of the sheet below the last line puts the caret at the end of the text.
  function focusEnd(event: MouseEvent) {
    // React passes on the events of menus, which stand elsewhere on the page.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const text = editor?.view.dom.getBoundingClientRect();
    if (!editor?.isEditable || !text || event.clientY < text.bottom) return;
    event.preventDefault();
    runCommand(editor, goToEnd);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer only; the keyboard reaches the end of the text without it
    <div className={classes.sheet} onMouseDown={focusEnd} {...{ [SHEET]: '' }}>
      <EditorContent editor={editor} className={classes.content} />
      {editor && <TableMenu editor={editor} />}
      {editor && <TableStatus editor={editor} />}
      {children}
    </div>
  );
}
