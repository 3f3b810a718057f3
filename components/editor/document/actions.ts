import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { deleteBlocks, duplicateBlocks } from '@/components/editor/blocks/block-commands';
import { moveBlocks } from '@/components/editor/blocks/move-blocks';
import { toggleBibliography } from '@/components/editor/nodes/bibliography/bibliography-commands';
import { leaveFootnote } from '@/components/editor/nodes/footnote/footnote-commands';
import { insertFootnote } from '@/components/editor/nodes/footnote/insert-footnote';
import { toggleInfoBox } from '@/components/editor/nodes/info-box/toggle-info-box';
import { togglePoints } from '@/components/editor/nodes/point/make-points';
import { setBlockDirection } from './block-attribute-commands';
import { inField } from './field-commands';
import { toggleInvisibleCharacters } from './invisible-characters';
import { toggleSmartPunctuation } from './smart-punctuation';

/** Runs a ProseMirror command and returns the focus to the text. */
export function runCommand(editor: Editor, command: Command): boolean {
  const done = command(editor.state, editor.view.dispatch, editor.view);
  editor.view.focus();
  return done;
}

const heading = (level: 2 | 3 | 4) => (editor: Editor) =>
  !inField(editor.state.selection.$from) && editor.chain().focus().toggleHeading({ level }).run();

/** What makes words look different. Their language and direction, and where they lead, say something and stay. */
const FORMATS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;

/** The actions of the toolbar's buttons and of the keyboard shortcuts. */
export const ACTIONS = {
  bold: (editor: Editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  underline: (editor: Editor) => editor.chain().focus().toggleUnderline().run(),
  strike: (editor: Editor) => editor.chain().focus().toggleStrike().run(),
  clearFormatting: (editor: Editor) =>
    FORMATS.reduce((chain, mark) => chain.unsetMark(mark), editor.chain().focus()).run(),
  superscript: (editor: Editor) => editor.chain().focus().unsetSubscript().toggleSuperscript().run(),
  subscript: (editor: Editor) => editor.chain().focus().unsetSuperscript().toggleSubscript().run(),
  paragraph: (editor: Editor) =>
    !inField(editor.state.selection.$from) && editor.chain().focus().setParagraph().run(),
  heading2: heading(2),
  heading3: heading(3),
  heading4: heading(4),
  bulletList: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  points: (editor: Editor) => runCommand(editor, togglePoints),
  quote: (editor: Editor) => editor.chain().focus().toggleBlockquote().run(),
  pullQuote: (editor: Editor) =>
    !inField(editor.state.selection.$from) &&
    editor.chain().focus().toggleNode('pullQuote', 'paragraph').run(),
  infoBox: (editor: Editor) => runCommand(editor, toggleInfoBox),
  bibliography: (editor: Editor) => runCommand(editor, toggleBibliography),
  // In a note, where there can be no other, the same key goes back to the text.
  footnote: (editor: Editor) => runCommand(editor, insertFootnote()) || runCommand(editor, leaveFootnote),
  moveUp: (editor: Editor) => runCommand(editor, moveBlocks('up')),
  moveDown: (editor: Editor) => runCommand(editor, moveBlocks('down')),
  duplicate: (editor: Editor) => runCommand(editor, duplicateBlocks),
  deleteBlock: (editor: Editor) => runCommand(editor, deleteBlocks),
  undo: (editor: Editor) => editor.chain().focus().undo().run(),
  redo: (editor: Editor) => editor.chain().focus().redo().run(),
  rightToLeft: (editor: Editor) => runCommand(editor, setBlockDirection('rtl')),
  leftToRight: (editor: Editor) => runCommand(editor, setBlockDirection('ltr')),
  automaticDirection: (editor: Editor) => runCommand(editor, setBlockDirection(null)),
  invisibleCharacters: (editor: Editor) => runCommand(editor, toggleInvisibleCharacters),
  smartPunctuation: (editor: Editor) => runCommand(editor, toggleSmartPunctuation),
} as const satisfies Record<string, (editor: Editor) => boolean>;

export type ActionName = keyof typeof ACTIONS;
