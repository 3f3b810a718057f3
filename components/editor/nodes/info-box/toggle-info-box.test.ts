// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { ACTIONS } from '@/components/editor/document/actions';
import { caretAfter, openEditor, type } from '@/components/editor/testing/open-editor';
import type { Block } from '@/lib/richtext/build';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import { outlineOf } from '@/lib/richtext/testing/outline';

let editor: Editor;
afterEach(() => editor?.destroy());

const open = (...body: Block[]) => {
  editor = openEditor('en', { title: '', body });
  return documentToJson(editor.state.doc);
};
const lines = () => outlineOf(editor.state.doc).map((line) => line.trim());
const isStorable = () => {
  const json = documentToJson(editor.state.doc);
  expect(documentToJson(parseDocument(json))).toEqual(json);
};
const idOf = (words: string) => {
  let id: unknown;
  editor.state.doc.descendants((node) => {
    if (node.isTextblock && node.textContent === words) id = node.attrs.id;
  });
  return id;
};

function select(first: string, last: string) {
  caretAfter(editor, first);
  const { from } = editor.state.selection;
  caretAfter(editor, last);
  editor.commands.setTextSelection({ from, to: editor.state.selection.to });
}

describe('A writer turns lines into an information box', () => {
  it('with what is selected, writes its title, and the lines keep their ids', () => {
    open({ p: 'before' }, { p: 'One' }, { ul: ['Two'] }, { p: 'after' });
    const id = idOf('One');
    select('One', 'Two');
    expect(ACTIONS.infoBox(editor)).toBe(true);
    type(editor, 'Terms');
    expect(lines()).toEqual([
      'p: before',
      'infoBox',
      'infoBoxTitle: Terms',
      'p: One',
      'bulletList',
      'listItem',
      'p: Two',
      'p: after',
    ]);
    expect(idOf('One')).toBe(id);
    isStorable();
  });

  it('and back into lines, with its title as the first one', () => {
    open({ p: 'before' }, { box: 'Terms', text: ['One', 'Two'] });
    caretAfter(editor, 'On');
    expect(ACTIONS.infoBox(editor)).toBe(true);
    type(editor, '!');
    expect(lines()).toEqual(['p: before', 'p: Terms', 'p: On!e', 'p: Two']);
    isStorable();
  });

  it('and back without a line for a title in which nothing is written', () => {
    open({ box: '', text: ['One'] }, { p: 'after' });
    caretAfter(editor, 'One');
    ACTIONS.infoBox(editor);
    expect(lines()).toEqual(['p: One', 'p: after']);
    isStorable();
  });

  it('which one undo takes back', () => {
    const before = open({ p: 'before' }, { p: 'One' });
    caretAfter(editor, 'One');
    ACTIONS.infoBox(editor);
    editor.commands.undo();
    expect(documentToJson(editor.state.doc)).toEqual(before);
  });

  it.each([
    ['the opening lines', 'Title'],
    ['a heading', 'Heading'],
    ['a highlighted sentence', 'Bright'],
    ['numbered points', 'Lead'],
  ])('not with %s', (_what, words) => {
    editor = openEditor('en', {
      title: 'Title',
      body: [{ h2: 'Heading' }, { pullQuote: 'Bright' }, { points: [{ lead: 'Lead', text: ['x'] }] }],
    });
    const before = documentToJson(editor.state.doc);
    caretAfter(editor, words);
    expect(ACTIONS.infoBox(editor)).toBe(false);
    expect(documentToJson(editor.state.doc)).toEqual(before);
  });
});

describe('A writer turns a line into a highlighted sentence', () => {
  it('and back, and it keeps its id', () => {
    open({ p: 'before' }, { p: 'Bright' });
    const id = idOf('Bright');
    caretAfter(editor, 'Bright');
    ACTIONS.pullQuote(editor);
    expect(lines()).toEqual(['p: before', 'pullQuote: Bright']);
    expect(idOf('Bright')).toBe(id);
    isStorable();
    ACTIONS.pullQuote(editor);
    expect(lines()).toEqual(['p: before', 'p: Bright']);
    expect(idOf('Bright')).toBe(id);
  });

  it('not with the opening lines', () => {
    editor = openEditor('en', { title: 'Title', body: [{ p: 'x' }] });
    caretAfter(editor, 'Title');
    expect(ACTIONS.pullQuote(editor)).toBe(false);
  });
});
