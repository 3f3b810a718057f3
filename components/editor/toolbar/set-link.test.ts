// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { expect, it } from 'vitest';
import { caretAfter, openEditor } from '@/components/editor/testing/open-editor';
import { removeLink, setLink } from './set-link';

const withWords = () => openEditor('en', { body: [{ p: 'Read the report of the centre.' }] });

function select(editor: Editor, words: string): void {
  caretAfter(editor, words);
  const { to } = editor.state.selection;
  editor.commands.setTextSelection({ from: to - words.length, to });
}

/** As a key does, where the selection is. */
function type(editor: Editor, letters: string): void {
  const { from, to } = editor.state.selection;
  editor.view.dispatch(editor.state.tr.insertText(letters, from, to));
}

/** The words of the last paragraph, with their addresses. */
const pieces = ({ state }: Editor) =>
  state.doc.lastChild?.children.map(({ text, marks }) => [text, marks[0]?.attrs.href ?? null]);

it('What is typed after words were linked follows them, and is no part of the link', () => {
  const editor = withWords();
  select(editor, 'report');
  setLink(editor, 'https://example.org/');
  type(editor, 's');
  expect(pieces(editor)).toEqual([
    ['Read the ', null],
    ['report', 'https://example.org/'],
    ['s of the centre.', null],
  ]);
});

it('A link whose address is changed, or that is removed, leaves the caret where it was', () => {
  const editor = withWords();
  select(editor, 'report');
  setLink(editor, 'https://example.org/');
  caretAfter(editor, 'rep');
  setLink(editor, 'https://example.org/2');
  expect(pieces(editor)?.[1]).toEqual(['report', 'https://example.org/2']);
  expect(editor.state.selection.empty).toBe(true);
  type(editor, '·');
  expect(pieces(editor)?.[1]).toEqual(['rep·ort', 'https://example.org/2']);
  removeLink(editor);
  type(editor, '·');
  expect(pieces(editor)).toEqual([['Read the rep··ort of the centre.', null]]);
});

it('Everything that is selected can be linked, and what is typed then follows it', () => {
  const editor = withWords();
  editor.commands.selectAll();
  setLink(editor, 'https://example.org/');
  type(editor, ' End');
  expect(pieces(editor)).toEqual([
    ['Read the report of the centre.', 'https://example.org/'],
    [' End', null],
  ]);
});
