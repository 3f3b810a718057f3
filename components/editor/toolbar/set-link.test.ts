// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { expect, it } from 'vitest';
import { caretAfter, openEditor, press } from '@/components/editor/testing/open-editor';
import { insertsLink, removeLink, setLink } from './set-link';

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

it('With nothing selected the word around the caret becomes the link, as in Word', () => {
  const editor = withWords();
  caretAfter(editor, 'rep');
  expect(insertsLink(editor)).toBe(false);
  setLink(editor, 'https://example.org/');
  expect(pieces(editor)?.[1]).toEqual(['report', 'https://example.org/']);
  type(editor, '·');
  expect(pieces(editor)?.[1]).toEqual(['rep·ort', 'https://example.org/']);
});

it('Between words a link is new words, or its address where no words are given', () => {
  const editor = withWords();
  caretAfter(editor, 'centre');
  expect(insertsLink(editor)).toBe(true);
  setLink(editor, 'https://example.org/', ' here ');
  caretAfter(editor, 'Read ');
  setLink(editor, 'https://example.org/2');
  expect(pieces(editor)).toEqual([
    ['Read ', null],
    ['https://example.org/2', 'https://example.org/2'],
    ['the report of the centre', null],
    ['here', 'https://example.org/'],
    ['.', null],
  ]);
});

it('The keys of a link are kept for it wherever a line can have one, and go on to the palette elsewhere', () => {
  let opened = 0;
  const onLink = () => {
    opened += 1;
  };
  const editor = openEditor('en', { title: 'The centre', body: [{ p: 'A report.' }] }, { onLink });
  const keys = () => press(editor, 'k', { code: 'KeyK', ctrlKey: true });
  caretAfter(editor, 'A report.');
  expect([keys(), opened]).toEqual([true, 1]);
  caretAfter(editor, 'The centre');
  expect([keys(), opened]).toEqual([false, 1]);
  expect(press(editor, '/', { code: 'Slash', altKey: true })).toBe(false);
});
