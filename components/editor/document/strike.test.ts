// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { openEditor, press } from '@/components/editor/testing/open-editor';

let editor: Editor;
afterEach(() => editor.destroy());

const struck = () => [...editor.view.dom.querySelectorAll('s')].map((run) => run.textContent);

describe('A writer strikes words through', () => {
  it.each([
    ['an English keyboard', { key: 'S', code: 'KeyS' }],
    ['an Arabic keyboard', { key: 'س', code: 'KeyS' }],
  ])('with Ctrl+Shift+S on %s, which does not save', (_keyboard, { key, code }) => {
    let saves = 0;
    editor = openEditor('en', { body: [{ p: 'No longer true' }] }, { onSave: () => (saves += 1) });
    editor.commands.setTextSelection({
      from: editor.state.doc.content.size - 5,
      to: editor.state.doc.content.size - 1,
    });
    press(editor, key, { code, ctrlKey: true, shiftKey: true });
    expect(struck()).toEqual(['true']);
    press(editor, key, { code, ctrlKey: true, shiftKey: true });
    expect([struck(), saves]).toEqual([[], 0]);
  });
});

it('A writer clears what makes words look different with Ctrl+\\, and they still lead where they led', () => {
  editor = openEditor('en', { body: [{ p: 'Bold words' }] });
  const chain = editor
    .chain()
    .setTextSelection({ from: editor.state.doc.content.size - 6, to: editor.state.doc.content.size - 1 });
  chain.setMark('bold').setMark('strike').setMark('link', { href: 'https://example.org' }).run();
  press(editor, '\\', { code: 'Backslash', ctrlKey: true });
  expect(editor.state.doc.lastChild?.lastChild?.marks.map(({ type }) => type.name)).toEqual(['link']);
});

describe('Words struck through elsewhere stay so when they are pasted', () => {
  it.each([
    ['<p>a <s>b</s></p>'],
    ['<p>a <strike>b</strike></p>'],
    ['<p>a <span style="text-decoration:line-through">b</span></p>'],
    ['<p>a <span style="text-decoration: underline line-through">b</span></p>'],
    ['<p>a <span style="text-decoration-line:line-through">b</span></p>'],
  ])('%s', (html) => {
    editor = openEditor('en', {});
    editor.commands.focus('end');
    editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
    expect(struck()).toEqual(['b']);
  });
});
