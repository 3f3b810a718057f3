// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Block } from '@/lib/richtext/build';
import { outlineOf } from '@/lib/richtext/testing/outline';

let editor: Editor;
afterEach(() => editor?.destroy());

const open = (...body: Block[]) => {
  editor = openEditor('en', { title: '', body });
};
const lines = () => outlineOf(editor.state.doc).map((line) => line.trim());

describe('An information box', () => {
  it('goes on from its title into its text, and ends with an empty line', () => {
    open({ box: 'Terms', text: [''] });
    caretAfter(editor, 'Terms');
    press(editor, 'Enter');
    type(editor, 'x');
    press(editor, 'Enter');
    press(editor, 'Enter');
    type(editor, 'after');
    expect(lines().filter((line) => line !== 'p:')).toEqual([
      'infoBox',
      'infoBoxTitle: Terms',
      'p: x',
      'p: after',
    ]);
  });

  it('keeps its title apart from the line before, and leaves when nothing is in it', () => {
    open({ p: 'before' }, { box: 'T', text: [''] });
    caretAfter(editor, 'T');
    press(editor, 'Backspace');
    editor.commands.setTextSelection(editor.state.selection.$head.start());
    editor.view.dispatch(
      editor.state.tr.delete(editor.state.selection.from, editor.state.selection.$head.end()),
    );
    press(editor, 'Backspace');
    expect(lines()).toEqual(['p: before']);
  });
});

describe('Three hyphens', () => {
  it('alone in a line are a divider, and one undo gives them back', () => {
    open({ p: 'before' }, { p: '' });
    editor.commands.focus('end');
    type(editor, '---');
    type(editor, 'after');
    expect(lines()).toEqual(['p: before', 'divider', 'p: after']);
  });

  it('after words are three hyphens', () => {
    open({ p: 'before' });
    caretAfter(editor, 'before');
    type(editor, '---');
    expect(lines()).toEqual(['p: before---']);
  });
});
