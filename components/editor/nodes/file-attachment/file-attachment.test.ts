// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, expect, it } from 'vitest';
import { INSERTABLE_BLOCKS } from '@/components/editor/blocks/insertable-blocks';
import { paste } from '@/components/editor/testing/bring-in';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Block } from '@/lib/richtext/build';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { setAttachment } from './attachment-commands';

const [OLD, NEW] = ['0199f000-0000-7000-8000-000000000001', '0199f000-0000-7000-8000-000000000002'];
const ITEM = { id: NEW, captionAr: 'التقرير الكامل', captionEn: 'The whole\nreport' };

let editor: Editor;
afterEach(() => editor.destroy());

function open(locale: 'ar' | 'en', ...body: Block[]): void {
  editor = openEditor(locale, { body });
}

/** The lines of the body. */
const outline = () => outlineOf(editor.state.doc).slice(2);
const attachment = () => editor.state.doc.children.find(({ type: { name } }) => name === 'fileAttachment');

function choose(): void {
  setAttachment(attachment()?.attrs.id, ITEM)(editor.state, editor.view.dispatch);
}

it('A file is put into an empty line, and its title is written at once', () => {
  open('en', { p: 'Text' }, { p: '' });
  editor.commands.focus('end');
  INSERTABLE_BLOCKS.find(({ key }) => key === 'attachment')?.insert(editor);
  type(editor, 'Report');
  expect(outline()).toEqual(['p: Text', 'fileAttachment: Report']);
});

it('A chosen file brings what the library says of it in the language of the edition, and no written title is lost', () => {
  open('en', { attachment: OLD });
  choose();
  expect([attachment()?.attrs.media, attachment()?.textContent]).toEqual([NEW, 'The whole report']);
  press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
  expect([attachment()?.attrs.media, attachment()?.textContent]).toEqual([OLD, '']);
  editor.destroy();
  open('ar', { attachment: OLD });
  choose();
  expect(attachment()?.textContent).toBe('التقرير الكامل');
  editor.destroy();
  open('en', { attachment: OLD, title: 'My words' });
  choose();
  expect(attachment()?.textContent).toBe('My words');
});

it('Enter in the title goes on below, from wherever in it', () => {
  open('en', { attachment: OLD, title: 'Whole report' }, { p: 'After' });
  caretAfter(editor, 'Whole');
  press(editor, 'Enter');
  type(editor, 'new');
  expect(outline()).toEqual(['fileAttachment: Whole report', 'p: new', 'p: After']);
});

it('Backspace and Delete take an attachment without a title away, and merge a title with nothing', () => {
  for (const key of ['Backspace', 'Delete']) {
    open('en', { p: 'Before' }, { attachment: OLD, title: 'Report' }, { attachment: NEW }, { p: 'After' });
    const [written, untitled] = [editor.state.doc.child(4), editor.state.doc.child(5)];
    caretAfter(editor, key === 'Backspace' ? 'Before' : 'Report');
    if (key === 'Backspace') editor.commands.setTextSelection(editor.state.selection.from + 2);
    press(editor, key);
    expect(editor.state.doc.child(4).eq(written)).toBe(true);
    editor.commands.setTextSelection(editor.state.selection.$from.after() + 1);
    expect(editor.state.selection.$from.parent.eq(untitled)).toBe(true);
    press(editor, key);
    expect(outline()).toEqual(['p: Before', 'fileAttachment: Report', 'p:', 'p: After']);
    editor.destroy();
  }
  open('en');
});

it('A file that was copied is pasted with its title', () => {
  open('en', { p: 'Text' }, { attachment: OLD, title: 'Report' });
  const { doc } = editor.state;
  const from = doc.content.size - doc.child(4).nodeSize;
  const html = editor.view.serializeForClipboard(doc.slice(from, doc.content.size)).dom.innerHTML;
  editor.destroy();
  open('en', { p: 'Other' });
  editor.commands.focus('end');
  paste(editor, { html });
  expect(outline()).toEqual(['p: Other', 'fileAttachment: Report']);
  expect(attachment()?.attrs.media).toBe(OLD);
});
