// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { paste } from '@/components/editor/testing/bring-in';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import { linesOf } from '@/components/editor/testing/writer';

let editor: Editor;
afterEach(() => editor.destroy());

const lines = () => linesOf(editor.state.doc);
const names = () => editor.state.doc.children.map((node) => node.type.name);
const caretIn = () => editor.state.selection.$head.parent.type.name;
const FRAME = ['kicker', 'title', 'standfirst', 'paragraph'];

describe('In the three fields', () => {
  it('Enter moves the caret from kicker to title to standfirst to text and splits nothing', () => {
    editor = openEditor('en', {
      kicker: 'Kicker',
      title: 'Title',
      standfirst: 'Stand',
      body: [{ p: 'Text' }],
    });
    caretAfter(editor, 'Kick');
    const visited = [1, 2, 3].map(() => press(editor, 'Enter') && caretIn());
    expect(visited).toEqual(['title', 'standfirst', 'paragraph']);
    expect(lines()).toEqual(['Kicker', 'Title', 'Stand', 'Text']);
  });

  it('Backspace at the start of the title does not merge it into the kicker', () => {
    editor = openEditor('en', { kicker: 'Kicker', title: 'Title', body: [{ p: 'Text' }] });
    caretAfter(editor, 'Kicker');
    press(editor, 'Enter');
    press(editor, 'Home');
    editor.commands.setTextSelection(editor.state.selection.$head.start());
    expect(press(editor, 'Backspace')).toBe(true);
    expect(press(editor, 'Backspace', { ctrlKey: true })).toBe(true);
    expect(lines()).toEqual(['Kicker', 'Title', '', 'Text']);
  });

  it('Backspace in an empty line goes back to the line before', () => {
    editor = openEditor('en', { title: 'Title', body: [{ p: 'Text' }] });
    caretAfter(editor, 'Title');
    press(editor, 'Enter');
    press(editor, 'Backspace');
    expect(caretIn()).toBe('title');
    expect(names()).toEqual(FRAME);
  });

  it('Delete at the end of the title does not pull up the next line', () => {
    editor = openEditor('en', { title: 'Title', standfirst: 'Stand', body: [{ p: 'Text' }] });
    caretAfter(editor, 'Title');
    expect(press(editor, 'Delete')).toBe(true);
    expect(lines()).toEqual(['', 'Title', 'Stand', 'Text']);
  });

  it('deleting or typing over a selection across fields merges none of them', () => {
    const open = () => {
      editor = openEditor('en', {
        kicker: 'Kicker',
        title: 'Title',
        standfirst: 'Stand',
        body: [{ p: 'Text' }],
      });
      caretAfter(editor, 'Te');
      const to = editor.state.selection.head;
      caretAfter(editor, 'Ti');
      editor.commands.setTextSelection({ from: editor.state.selection.head, to });
    };
    open();
    press(editor, 'Delete');
    expect(lines()).toEqual(['Kicker', 'Ti', '', 'xt']);
    editor.destroy();
    open();
    type(editor, 'X');
    expect(lines()).toEqual(['Kicker', 'TiX', '', 'xt']);
    expect(names()).toEqual(FRAME);
  });
});

describe('Select all', () => {
  const selectAll = (layoutKey = 'a') => press(editor, layoutKey, { code: 'KeyA', ctrlKey: true });
  const selected = () =>
    editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, '/');
  const open = (title: string) => {
    editor = openEditor('en', { kicker: 'Kicker', title, body: [{ p: 'Text' }, { ul: ['More'] }] });
  };

  it('takes the line of the title, then the body, then everything, and everything deleted leaves empty lines', () => {
    open('Title');
    caretAfter(editor, 'Ti');
    selectAll();
    expect(selected()).toBe('Title');
    selectAll('ش');
    expect(selected()).toBe('Text/More');
    selectAll();
    expect(selected()).toContain('Kicker/Title');
    press(editor, 'Backspace');
    expect(names()).toEqual(FRAME);
    expect(lines().join('')).toBe('');
    expect(caretIn()).toBe('paragraph');
  });

  it('stays in an empty title, so that the title is typed there and the body is left alone', () => {
    open('');
    caretAfter(editor, 'Kicker');
    press(editor, 'Enter');
    selectAll();
    type(editor, 'Title');
    expect(lines()).toEqual(['Kicker', 'Title', '', 'Text', '- More']);
    selectAll();
    selectAll();
    expect(selected()).toBe('Text/More');
  });

  it('stays in an empty title for what is pasted, too, and the body is left alone', () => {
    for (const html of [
      '<p>Pasted title</p>',
      '<h1>Pasted</h1><p>title</p>',
      '<ul><li>Pasted title</li></ul>',
    ]) {
      open('');
      caretAfter(editor, 'Kicker');
      press(editor, 'Enter');
      selectAll();
      paste(editor, { html });
      expect(lines().slice(0, 4)).toEqual(['Kicker', 'Pasted title', '', 'Text']);
      expect(names().slice(0, 4)).toEqual(FRAME);
      if (html !== '<ul><li>Pasted title</li></ul>') editor.destroy();
    }
  });

  it('in the body takes the body, and what is typed stands there in one piece as a paragraph', () => {
    open('Title');
    caretAfter(editor, 'Mo');
    selectAll();
    type(editor, 'xyz');
    expect(lines()).toEqual(['Kicker', 'Title', '', 'xyz']);
    expect(names()).toEqual(FRAME);
    press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
    expect(lines().slice(0, 5)).toEqual(['Kicker', 'Title', '', 'Text', '- More']);
  });

  it('of the whole document, typed over, leaves the words in the body and not in the kicker', () => {
    open('Title');
    caretAfter(editor, 'Mo');
    selectAll();
    selectAll();
    type(editor, 'كلمة جديدة');
    expect(lines()).toEqual(['', '', '', 'كلمة جديدة']);
  });

  it('in an empty body stays there first', () => {
    editor = openEditor('en', { title: 'Title', body: [{ p: '' }] });
    editor.commands.focus('end');
    selectAll();
    type(editor, 'x');
    expect(lines()).toEqual(['', 'Title', '', 'x']);
  });
});

describe('Shortcuts', () => {
  it('work with an Arabic keyboard layout', () => {
    const saved: string[] = [];
    editor = openEditor('ar', { body: [{ p: 'نص' }] }, { onSave: () => saved.push('saved') });
    caretAfter(editor, 'نص');
    expect(press(editor, 'س', { code: 'KeyS', ctrlKey: true })).toBe(true);
    expect(saved).toEqual(['saved']);
    press(editor, 'لا', { code: 'KeyB', ctrlKey: true });
    expect(editor.isActive('bold')).toBe(true);
    press(editor, '1', { code: 'Digit1', ctrlKey: true, altKey: true });
    expect(editor.isActive('heading', { level: 2 })).toBe(true);
  });

  it('work with Shift on an Arabic keyboard layout, where they arrive as punctuation', () => {
    editor = openEditor('ar', { body: [{ p: 'نص' }] });
    caretAfter(editor, 'نص');
    press(editor, '/', { code: 'KeyL', ctrlKey: true, altKey: true, shiftKey: true });
    expect(editor.state.doc.child(3).attrs.dir).toBe('ltr');
    press(editor, '~', { code: 'KeyZ', ctrlKey: true });
    press(editor, '~', { code: 'KeyZ', ctrlKey: true, shiftKey: true });
    expect(editor.state.doc.child(3).attrs.dir).toBe('ltr');
  });

  it('never change the type of a field', () => {
    editor = openEditor('en', { title: 'Title', body: [{ p: 'Text' }] });
    caretAfter(editor, 'Title');
    for (const digit of ['2', '3', '4', '0'])
      press(editor, digit, { code: `Digit${digit}`, ctrlKey: true, altKey: true });
    for (const digit of ['7', '8', '9'])
      press(editor, digit, { code: `Digit${digit}`, ctrlKey: true, shiftKey: true });
    press(editor, 'b', { code: 'KeyB', ctrlKey: true });
    expect(names()).toEqual(FRAME);
    editor.state.doc.check();
  });
});

describe('Typing "1- "', () => {
  it('begins a point, the colon and Enter move through it, and a second point continues the list', () => {
    editor = openEditor('en', {});
    editor.commands.focus('end');
    type(editor, '1- Non-combat mission: ');
    expect(caretIn()).toBe('paragraph');
    type(editor, 'The mission.');
    press(editor, 'Enter');
    expect(caretIn()).toBe('pointLead');
    type(editor, 'Canadian command');
    press(editor, 'Enter');
    type(editor, 'Canada sends 250.');
    expect(lines()[3]).toBe('1- Non-combat mission: The mission.\n2- Canadian command: Canada sends 250.');
    press(editor, 'Enter');
    press(editor, 'Enter');
    expect(names().slice(3)).toEqual(['pointList', 'paragraph']);
    expect(caretIn()).toBe('paragraph');
  });

  it('works with Arabic digits, and continues the list right above', () => {
    editor = openEditor('ar', { body: [{ points: [{ lead: 'أول', text: ['نص'] }] }, { p: '' }] });
    editor.commands.focus('end');
    type(editor, '٢- ثانٍ: نص');
    expect(lines()[3]).toBe('1- أول: نص\n2- ثانٍ: نص');
  });

  it('does not change stars and underscores in a sentence', () => {
    editor = openEditor('en', {});
    editor.commands.focus('end');
    type(editor, '**two** _three_ ');
    expect(lines()[3]).toBe('**two** _three_ ');
  });
});
