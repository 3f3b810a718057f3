// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from '@/components/editor/document/actions';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Draft } from '@/lib/richtext/build';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import { plainText } from '@/lib/richtext/plain-text';
import { referToFootnote } from './insert-footnote';
import { numberedNotes } from './numbered-notes';

let editor: Editor;
afterEach(() => editor.destroy());

const open = (draft: Partial<Draft>) => {
  editor = openEditor('en', draft);
  return documentToJson(editor.state.doc);
};
const again = (id: string) => runCommand(editor, referToFootnote(id));
const body = () => plainText(editor.state.doc).split('\n').slice(1);

const TWO: Partial<Draft> = {
  body: [{ p: ['One', { note: 'a' }, ' and two', { note: 'b' }, '.'] }, { p: 'And three' }],
  notes: { a: 'First.', b: 'Second.' },
};

describe('A writer refers to a note again', () => {
  it('after the caret, goes on writing behind the number, and no other note is made', () => {
    open(TWO);
    caretAfter(editor, 'three');
    expect(again('b')).toBe(true);
    type(editor, '!');
    expect(body()).toEqual(['One[1] and two[2].', 'And three[2]!', '[1] First.', '[2] Second.']);
    const json = documentToJson(editor.state.doc);
    expect(documentToJson(parseDocument(json))).toEqual(json);
  });

  it('before all others, and the numbers follow the text', () => {
    open(TWO);
    caretAfter(editor, 'On');
    again('b');
    expect(body()[0]).toBe('On[1]e[2] and two[1].');
  });

  it('and one undo takes only the number away', () => {
    const before = open(TWO);
    caretAfter(editor, 'three');
    again('a');
    press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
    expect(documentToJson(editor.state.doc)).toEqual(before);
  });

  it.each([
    ['in the title', 'Title', 'a'],
    ['in another note', 'Second', 'a'],
    ['where it is gone', 'three', 'gone'],
  ])('not %s', (_where, words, id) => {
    const before = open(TWO);
    caretAfter(editor, words);
    expect(again(id)).toBe(false);
    expect(documentToJson(editor.state.doc)).toEqual(before);
  });
});

describe('The notes that a writer chooses from', () => {
  it('are told by their numbers, as the text refers to them, and by their first words', () => {
    const long = 'A book whose title goes on and on, longer than any list shows';
    open({
      body: [{ p: ['x', { note: 'b' }, 'y', { note: 'a' }, 'z', { note: 'b' }] }],
      notes: { a: long, b: '' },
    });
    expect(numberedNotes(editor.state.doc)).toEqual([
      { id: 'b', number: 1, words: '' },
      { id: 'a', number: 2, words: 'A book whose title goes on and on, longe…' },
    ]);
  });
});
