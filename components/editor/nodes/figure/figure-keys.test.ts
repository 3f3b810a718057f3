// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { afterEach, expect, it } from 'vitest';
import { caretAfter, openEditor, press } from '@/components/editor/testing/open-editor';

const ID = '0199f000-0000-7000-8000-000000000001';

let editor: Editor;
afterEach(() => editor.destroy());

function open(): void {
  editor = openEditor('en', {
    body: [{ figure: [ID], caption: 'Caption', credit: 'Credit' }, { p: 'After' }],
  });
}

/** Deletes without key events, as on a phone. */
function input(inputType: string): void {
  const event = new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true });
  expect(editor.view.dom.dispatchEvent(event)).toBe(false);
}

it.each([
  ['Delete', () => press(editor, 'Delete')],
  ['Ctrl+Delete', () => press(editor, 'Delete', { ctrlKey: true })],
  ['Delete without keys', () => input('deleteContentForward')],
])('%s at the end of the caption or the credit merges nothing', (_key, act) => {
  open();
  const before = editor.state.doc;
  for (const words of ['Caption', 'Credit']) {
    caretAfter(editor, words);
    act();
    expect(editor.state.doc.eq(before)).toBe(true);
  }
});

it.each([
  ['Backspace', () => press(editor, 'Backspace')],
  ['Ctrl+Backspace', () => press(editor, 'Backspace', { ctrlKey: true })],
  ['Backspace without keys', () => input('deleteContentBackward')],
])('%s at their start goes to what stands before, and merges nothing', (_key, act) => {
  open();
  const before = editor.state.doc;
  caretAfter(editor, 'Credit');
  editor.commands.setTextSelection(editor.state.selection.$from.start());
  act();
  expect(editor.state.selection.$from.parent.textContent).toBe('Caption');
  editor.commands.setTextSelection(editor.state.selection.$from.start());
  act();
  expect(editor.state.selection).toBeInstanceOf(NodeSelection);
  expect(editor.state.doc.eq(before)).toBe(true);
});
