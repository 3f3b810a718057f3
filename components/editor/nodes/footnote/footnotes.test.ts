// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Draft } from '@/lib/richtext/build';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import { plainText } from '@/lib/richtext/plain-text';
import { canInsertFootnote } from './insert-footnote';

let editor: Editor;
afterEach(() => editor.destroy());

const open = (draft: Partial<Draft>) => {
  editor = openEditor('en', draft);
  return documentToJson(editor.state.doc);
};
const insertNote = (key = 'f') => press(editor, key, { code: 'KeyF', ctrlKey: true, altKey: true });
const undo = () => press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
/** What is written after the title, with the numbers of notes. */
const body = () => plainText(editor.state.doc).split('\n').slice(1);
const shownNumbers = () =>
  [...editor.view.dom.querySelectorAll('sup[data-note]')].map(({ textContent }) => textContent);

const TWO: Partial<Draft> = {
  body: [{ p: ['One', { note: 'a' }, ' and two', { note: 'b' }, '.'] }],
  notes: { a: 'First.', b: 'Second.' },
};

describe('The key for the end of the text', () => {
  const end = (more: KeyboardEventInit = {}) => press(editor, 'End', { ctrlKey: true, ...more });

  it.each([
    ['Ctrl+End', () => end()],
    ['Cmd+↓ of a Mac', () => press(editor, 'ArrowDown', { metaKey: true })],
  ])('goes to where somebody writes on, not into the last note: %s', (_key, go) => {
    open(TWO);
    caretAfter(editor, 'One');
    go();
    type(editor, ' And on.');
    expect(body()[0]).toBe('One[1] and two[2]. And on.');
  });

  it('selects until there with Shift', () => {
    open(TWO);
    caretAfter(editor, ' and');
    end({ shiftKey: true });
    const { from, to } = editor.state.selection;
    expect(editor.state.doc.textBetween(from, to)).toBe(' two.');
  });

  it('is the browser’s own in a note', () => {
    open(TWO);
    caretAfter(editor, 'Fi');
    expect(end()).toBe(false);
  });

  it('stays there when it is pressed once more, as in Word, with Shift too', () => {
    open(TWO);
    caretAfter(editor, 'two');
    expect([end(), end(), end({ shiftKey: true })]).toEqual([true, true, true]);
    expect(editor.state.selection.empty).toBe(true);
    type(editor, ' And on.');
    expect(body()).toEqual(['One[1] and two[2]. And on.', '[1] First.', '[2] Second.']);
  });
});

describe('A writer puts a footnote', () => {
  it.each(['f', 'ب'])(
    'after the caret with Ctrl+Alt and the key of %s, writes it, and Escape goes back',
    (key) => {
      open({ body: [{ p: 'A claim is made.' }] });
      caretAfter(editor, 'claim');
      insertNote(key);
      type(editor, 'Its source.');
      press(editor, 'Escape');
      type(editor, ' still');
      expect(body()).toEqual(['A claim[1] still is made.', '[1] Its source.']);
      const json = documentToJson(editor.state.doc);
      expect(documentToJson(parseDocument(json))).toEqual(json);
    },
  );

  it('between two others, and the numbers after it grow by one', () => {
    open(TWO);
    caretAfter(editor, ' and');
    insertNote();
    type(editor, 'Between.');
    expect(body()).toEqual(['One[1] and[2] two[3].', '[1] First.', '[2] Between.', '[3] Second.']);
    expect(shownNumbers()).toEqual(['1', '2', '3']);
    const stored = editor.state.doc.lastChild?.children.map((note) => note.textContent);
    expect(stored).toEqual(['First.', 'Between.', 'Second.']);
  });

  it('and one undo takes away the number, the note and the empty list', () => {
    const before = open({ body: [{ p: 'A claim is made.' }] });
    caretAfter(editor, 'claim');
    insertNote();
    undo();
    expect(documentToJson(editor.state.doc)).toEqual(before);
    press(editor, 'z', { code: 'KeyZ', ctrlKey: true, shiftKey: true });
    expect(body()).toEqual(['A claim[1] is made.', '[1] ']);
  });

  it.each([
    ['the title', 'Title'],
    ['the lead of a point', 'Lead'],
    ['another note', 'First'],
  ])('nowhere in %s', (_where, words) => {
    open({ ...TWO, body: [...(TWO.body ?? []), { points: [{ lead: 'Lead', text: ['x'] }] }] });
    caretAfter(editor, words);
    expect(canInsertFootnote(editor.state)).toBe(false);
  });
});

describe('When a writer deletes', () => {
  it('the only number of a note, the note goes with it, and one undo brings both back', () => {
    const before = open(TWO);
    caretAfter(editor, 'One');
    const { from } = editor.state.selection;
    editor.commands.deleteRange({ from, to: from + 1 });
    expect(body()).toEqual(['One and two[1].', '[1] Second.']);
    undo();
    expect(documentToJson(editor.state.doc)).toEqual(before);
  });

  it('one of two numbers of a note, the note stays', () => {
    open({ ...TWO, body: [{ p: ['One', { note: 'a' }, ' two', { note: 'b' }, ' three', { note: 'a' }] }] });
    caretAfter(editor, 'One');
    const { from } = editor.state.selection;
    editor.commands.deleteRange({ from, to: from + 1 });
    expect(body()).toEqual(['One two[1] three[2]', '[1] Second.', '[2] First.']);
  });

  it('an empty note with Backspace, its number goes, and the caret stands where it was', () => {
    open({ body: [{ p: 'A claim is made.' }] });
    caretAfter(editor, 'claim');
    insertNote();
    press(editor, 'Backspace');
    type(editor, '!');
    expect(body()).toEqual(['A claim! is made.']);
    expect(editor.state.doc.lastChild?.type.name).toBe('paragraph');
  });

  it('from a note into the next one, each note keeps the rest of its own words', () => {
    open(TWO);
    caretAfter(editor, 'Fir');
    const { from } = editor.state.selection;
    caretAfter(editor, 'Sec');
    editor.commands.setTextSelection({ from, to: editor.state.selection.to });
    type(editor, 'x');
    expect(body()).toEqual(['One[1] and two[2].', '[1] Firx', '[2] ond.']);
  });

  it('from the text into a note, the words of the text go, and with their numbers the notes', () => {
    open(TWO);
    caretAfter(editor, ' and');
    const { from } = editor.state.selection;
    caretAfter(editor, 'Sec');
    editor.commands.setTextSelection({ from, to: editor.state.selection.to });
    press(editor, 'Backspace');
    expect(body()).toEqual(['One[1] and', '[1] First.']);
  });

  it('everything, nothing is left of the notes, also of one without a number', () => {
    open({ ...TWO, body: [{ p: ['One', { note: 'a' }] }] });
    for (let time = 1; time <= 3; time += 1) press(editor, 'a', { code: 'KeyA', ctrlKey: true });
    press(editor, 'Backspace');
    expect(editor.state.doc.children.map((node) => node.type.name)).toEqual([
      'kicker',
      'title',
      'standfirst',
      'paragraph',
    ]);
  });
});

describe('At the edges of a note', () => {
  it.each([
    ['Backspace', 'before the words of the second', 'Second'],
    ['Delete', 'after the words of the first', 'First.'],
    ['Delete', 'after the words of the last', 'Second.'],
  ])('%s %s merges nothing', (key, _where, words) => {
    const before = open(TWO);
    caretAfter(editor, words);
    if (key === 'Backspace') editor.commands.setTextSelection(editor.state.selection.from - words.length);
    press(editor, key);
    expect(documentToJson(editor.state.doc)).toEqual(before);
  });

  it('Delete in the empty last line of the text takes nothing of the notes', () => {
    open({ ...TWO, body: [...(TWO.body ?? []), { p: '' }] });
    const at = editor.state.doc.content.size - (editor.state.doc.lastChild?.nodeSize ?? 0) - 1;
    editor.commands.setTextSelection(at);
    press(editor, 'Delete');
    type(editor, 'End');
    expect(body()).toEqual(['One[1] and two[2].', 'End', '[1] First.', '[2] Second.']);
  });

  it('Enter begins a second paragraph of the note', () => {
    open(TWO);
    caretAfter(editor, 'First.');
    press(editor, 'Enter');
    type(editor, 'More.');
    expect(body().slice(1)).toEqual(['[1] First.', '  More.', '[2] Second.']);
  });

  it('"select all" takes the note, then the text, then everything', () => {
    open(TWO);
    caretAfter(editor, 'Fir');
    const selected: string[] = [];
    for (let time = 1; time <= 3; time += 1) {
      press(editor, 'a', { code: 'KeyA', ctrlKey: true });
      const { from, to } = editor.state.selection;
      selected.push(editor.state.doc.textBetween(from, to, '|'));
    }
    expect(selected).toEqual(['First.', 'One and two.', '|Title||One and two.|First.|Second.']);
  });
});
