// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Draft } from '@/lib/richtext/build';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { BLOCK_WORDS } from './block-words';
import { blockSearch } from './search-blocks';
import { openSlashMenu, slashMenuBlocks, slashMenuState } from './slash-menu';

const search = blockSearch(BLOCK_WORDS);
let editor: Editor;
afterEach(() => editor?.destroy());

const open = (body: Draft['body'], words = '') => {
  editor = openEditor('en', { body }, { searchBlocks: search });
  if (words) caretAfter(editor, words);
  else editor.commands.setTextSelection(editor.state.doc.content.size - 1);
};
const bodyOf = () => outlineOf(editor.state.doc).slice(2);
const shown = () => slashMenuBlocks(editor.state, { search }).map(({ key }) => key);
const active = () => editor.view.dom.getAttribute('aria-activedescendant');

describe('A "/" at the start of a line', () => {
  it.each(['/quote', '/quot', '/اقتباس', '/اقت', '/الاقتباس'])(
    'finds a block in either language: %s',
    (typed) => {
      open([{ p: '' }]);
      type(editor, typed);
      expect(shown()).toEqual(['quote']);
      press(editor, 'Enter');
      type(editor, 'x');
      expect(bodyOf()).toEqual(['blockquote', '  p: x']);
    },
  );

  it.each([
    ['/ضعخفث', 'quote'],
    ['/اقتباس'.replace('اقتباس', 'hrjfhs'), 'quote'],
  ])('finds it too while the keyboard is set to the other script: %s', (typed, key) => {
    open([{ p: '' }]);
    type(editor, typed);
    expect(shown()).toContain(key);
  });

  it('is walked with the arrows, round at both ends, and named to screen readers', () => {
    open([{ p: '' }]);
    type(editor, '/');
    const keys = shown();
    expect(active()).toBe(`slash-blocks-${keys[0]}`);
    press(editor, 'ArrowUp');
    expect(active()).toBe(`slash-blocks-${keys.at(-1)}`);
    press(editor, 'ArrowDown');
    press(editor, 'ArrowDown');
    expect(active()).toBe(`slash-blocks-${keys[1]}`);
    press(editor, 'Enter');
    expect(editor.state.doc.child(3).attrs.level).toBe(3);
    expect(active()).toBeNull();
  });

  it('stays as it was typed after Escape, and Enter is Enter again', () => {
    open([{ p: '' }]);
    type(editor, '/he');
    press(editor, 'Escape');
    type(editor, 'ad');
    expect(shown()).toEqual([]);
    press(editor, 'Enter');
    expect(editor.state.doc.child(3).textContent).toBe('/head');
    expect(editor.state.doc.childCount).toBe(5);
  });

  it('comes back with one undo, and the menu does not', () => {
    open([{ p: '' }]);
    type(editor, '/quote');
    press(editor, 'Enter');
    editor.commands.undo();
    expect(bodyOf()).toEqual(['p: /quote']);
    expect(shown()).toEqual([]);
  });
});

describe('A "/" in a text', () => {
  it.each(['and', '24/7', 'https:/'])('after "%s" is a letter like others', (words) => {
    open([{ p: words }], words);
    type(editor, '/or');
    expect(slashMenuState(editor.state)).toBeNull();
  });

  it('after a space offers blocks and takes nothing: Enter before a word is chosen ends the line', () => {
    open([{ p: 'one ' }], 'one ');
    type(editor, '/');
    expect(shown().length).toBeGreaterThan(3);
    press(editor, 'Enter');
    expect(editor.state.doc.child(3).textContent).toBe('one /');
  });

  it('with a space behind it, or with words that name no block, is text', () => {
    open([{ p: 'one ' }], 'one ');
    type(editor, '/ two');
    expect(slashMenuState(editor.state)).toBeNull();
    type(editor, ' /xyzzy');
    expect(shown()).toEqual([]);
    press(editor, 'Enter');
    expect(editor.state.doc.child(3).textContent).toBe('one / two /xyzzy');
  });

  it('puts the block behind the line, without what was typed', () => {
    open([{ p: 'one ' }, { p: 'two' }], 'one ');
    type(editor, '/quote');
    press(editor, 'Tab');
    expect(bodyOf()).toEqual(['p: one', 'blockquote', '  p:', 'p: two']);
  });

  it('opens nothing in the title, nor when a colleague types it', () => {
    open([{ p: 'one' }], 'Title');
    type(editor, ' /');
    expect(shown()).toEqual([]);
    const end = editor.state.doc.content.size - 1;
    editor.commands.setTextSelection(end);
    editor.view.dispatch(editor.state.tr.insertText(' ', end));
    editor.view.dispatch(editor.state.tr.insertText('/', end + 1).setMeta('rebased', 0));
    expect(slashMenuState(editor.state)).toBeNull();
  });
});

describe('The + beside an empty line', () => {
  it('opens the same menu, and Escape leaves the line empty', () => {
    open([{ p: '' }]);
    openSlashMenu(editor.state.selection.$head.before())(editor.state, editor.view.dispatch);
    expect(shown().length).toBeGreaterThan(3);
    type(editor, 'qu');
    expect(shown()).toEqual(['quote']);
    press(editor, 'Escape');
    expect(editor.state.doc.child(3).textContent).toBe('');
  });
});
