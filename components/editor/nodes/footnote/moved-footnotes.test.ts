// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { paste } from '@/components/editor/testing/bring-in';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Draft } from '@/lib/richtext/build';
import { documentToJson, tryParseDocument } from '@/lib/richtext/document';
import { plainText } from '@/lib/richtext/plain-text';

const editors: Editor[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

function open(draft: Partial<Draft>): Editor {
  const editor = openEditor('en', draft);
  editors.push(editor);
  return editor;
}

const body = (editor: Editor) => plainText(editor.state.doc).split('\n').slice(1);
const undo = (editor: Editor) => press(editor, 'z', { code: 'KeyZ', ctrlKey: true });

function select(editor: Editor, first: string, last: string): void {
  caretAfter(editor, first);
  const from = editor.state.selection.from - first.length;
  caretAfter(editor, last);
  editor.commands.setTextSelection({ from, to: editor.state.selection.to });
}

/** What the clipboard holds after copying the selection. */
function copied(editor: Editor): { html: string; text: string } {
  const { dom, text } = editor.view.serializeForClipboard(editor.state.selection.content());
  return { html: dom.innerHTML, text };
}

function cut(editor: Editor): { html: string; text: string } {
  const clipboard = copied(editor);
  editor.commands.deleteSelection();
  return clipboard;
}

const PIECE: Partial<Draft> = {
  body: [{ p: ['One', { note: 'a' }, ' first.'] }, { p: ['Two', { note: 'b' }, ' second.'] }, { p: 'Here.' }],
  notes: { a: ['Source of ', { text: 'one', bold: true }], b: 'Source of two' },
};

describe('A writer who moves a passage with a footnote', () => {
  it('finds the note with it where it is pasted, with the number that it then has', () => {
    const editor = open(PIECE);
    select(editor, 'One', ' first.');
    const clipboard = cut(editor);
    expect(body(editor)).toEqual(['Two[1] second.', 'Here.', '[1] Source of two']);
    caretAfter(editor, 'Here.');
    paste(editor, clipboard);
    expect(body(editor)).toEqual([
      'Two[1] second.',
      'Here.One[2] first.',
      '[1] Source of two',
      '[2] Source of one',
    ]);
    expect(editor.view.dom.querySelectorAll('[data-node="footnote"] strong')).toHaveLength(1);
  });

  it('has what was before after undoing both', () => {
    const editor = open(PIECE);
    const before = documentToJson(editor.state.doc);
    select(editor, 'One', ' first.');
    const clipboard = cut(editor);
    caretAfter(editor, 'Here.');
    paste(editor, clipboard);
    undo(editor);
    undo(editor);
    expect(documentToJson(editor.state.doc)).toEqual(before);
  });

  it('can cut and paste everything', () => {
    const editor = open(PIECE);
    const before = body(editor);
    for (let time = 1; time <= 2; time += 1) press(editor, 'a', { code: 'KeyA', ctrlKey: true });
    const clipboard = copied(editor);
    press(editor, 'Backspace');
    expect(body(editor)).toEqual([]);
    paste(editor, clipboard);
    expect(body(editor).filter((line) => line !== '')).toEqual(before);
  });
});

describe('A writer who copies a passage with a footnote', () => {
  it('refers to the same note twice', () => {
    const editor = open(PIECE);
    select(editor, 'One', ' first.');
    const clipboard = copied(editor);
    caretAfter(editor, 'Here.');
    paste(editor, clipboard);
    expect(body(editor)).toEqual([
      'One[1] first.',
      'Two[2] second.',
      'Here.One[1] first.',
      '[1] Source of one',
      '[2] Source of two',
    ]);
  });

  it('gets a note of its own if that one has been changed meanwhile', () => {
    const editor = open(PIECE);
    select(editor, 'One', ' first.');
    const clipboard = copied(editor);
    caretAfter(editor, 'Source of ');
    caretAfter(editor, 'Source of two');
    type(editor, '!');
    select(editor, 'one', 'one');
    type(editor, '1');
    caretAfter(editor, 'Here.');
    paste(editor, clipboard);
    expect(body(editor).slice(2)).toEqual([
      'Here.One[3] first.',
      '[1] Source of 1',
      '[2] Source of two!',
      '[3] Source of one',
    ]);
  });

  it('finds it in another piece with its note, and a note there keeps its own words', () => {
    const [editor, other] = [
      open(PIECE),
      open({ body: [{ p: ['Other', { note: 'a' }, '.'] }], notes: { a: 'Of the other' } }),
    ];
    select(editor, 'Two', 'Here.');
    caretAfter(other, '.');
    paste(other, copied(editor));
    select(editor, 'One', ' first.');
    caretAfter(other, 'Other');
    paste(other, copied(editor));
    const lines = body(other);
    expect(lines.filter((line) => line.startsWith('['))).toHaveLength(3);
    expect(lines.find((line) => line.startsWith('Other'))).toBe('OtherOne[1] first.[2].Two[3] second.');
    expect(lines.slice(-3)).toEqual(['[1] Source of one', '[2] Of the other', '[3] Source of two']);
    expect(tryParseDocument(documentToJson(other.state.doc))).toMatchObject({ ok: true });
  });

  it('into the title brings its words alone', () => {
    const editor = open(PIECE);
    select(editor, 'One', ' first.');
    const clipboard = copied(editor);
    caretAfter(editor, 'Title');
    paste(editor, clipboard);
    expect(editor.state.doc.child(1).textContent).toBe('TitleOne first.');
    expect(body(editor).slice(-2)).toEqual(['[1] Source of one', '[2] Source of two']);
  });

  it('puts words of a note into the text as words', () => {
    const editor = open(PIECE);
    select(editor, 'one', 'Source of two');
    const clipboard = copied(editor);
    caretAfter(editor, 'Here.');
    paste(editor, clipboard);
    expect(body(editor).slice(2)).toEqual([
      'Here.one',
      'Source of two',
      '[1] Source of one',
      '[2] Source of two',
    ]);
  });

  it('shows other programs the numbers and the notes', () => {
    const editor = open(PIECE);
    select(editor, 'Two', ' second.');
    const page = new DOMParser().parseFromString(copied(editor).html, 'text/html');
    expect(page.body.textContent).toBe('Two[2] second.Source of two');
  });
});

describe('A writer who drags a passage with a footnote', () => {
  it('takes the note along', () => {
    const editor = open(PIECE);
    select(editor, 'One', ' first.');
    const { from, to } = editor.state.selection;
    const slice = editor.state.doc.slice(from, to);
    const { tr } = editor.state;
    tr.delete(from, to);
    caretAfter(editor, 'Here.');
    const pos = tr.mapping.map(editor.state.selection.from);
    editor.view.dispatch(tr.replaceRange(pos, pos, slice));
    expect(body(editor).slice(-4)).toEqual([
      'Two[1] second.',
      'Here.One[2] first.',
      '[1] Source of two',
      '[2] Source of one',
    ]);
  });
});
