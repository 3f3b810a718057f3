// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { ACTIONS } from '@/components/editor/document/actions';
import { caretAfter, openEditor, press } from '@/components/editor/testing/open-editor';
import { toolbarState } from './toolbar-state';

let editor: Editor;
afterEach(() => editor.destroy());

/** The body first, then the whole document. */
const selectAll = () => {
  for (let time = 1; time <= 2; time += 1) press(editor, 'a', { code: 'KeyA', ctrlKey: true });
};

describe('When everything is selected, the toolbar', () => {
  it('shows the type and direction of the first line, and offers the marks that some line allows', () => {
    editor = openEditor('en', { title: 'Title', body: [{ p: 'Text' }] });
    caretAfter(editor, 'Te');
    selectAll();
    const { blockType, shownDirection, marks } = toolbarState(editor);
    expect({ blockType, shownDirection }).toEqual({ blockType: 'kicker', shownDirection: 'ltr' });
    expect(Object.values(marks).every(({ allowed }) => allowed)).toBe(true);
  });

  it('makes the text bold, leaves the title as it is, and removes the bold again', () => {
    editor = openEditor('en', {
      title: 'Title',
      body: [{ p: 'Text' }, { points: [{ lead: 'A', text: ['b'] }] }],
    });
    caretAfter(editor, 'Te');
    selectAll();
    const boldWords = () => [...editor.view.dom.querySelectorAll('strong')].map((run) => run.textContent);
    ACTIONS.bold(editor);
    expect(boldWords()).toEqual(['Text', 'b']);
    expect(toolbarState(editor).marks.bold.on).toBe(true);
    ACTIONS.bold(editor);
    expect(boldWords()).toEqual([]);
  });
});

describe('For the line of the caret, the toolbar', () => {
  it.each([
    ['Title', 'title', false],
    ['Head', 'heading2', true],
    ['Lead', 'pointLead', false],
    ['Why', 'paragraph', true],
  ])('in "%s" shows a %s', (words, blockType, takesBold) => {
    editor = openEditor('en', {
      title: 'Title',
      body: [{ h2: 'Head' }, { points: [{ lead: 'Lead', text: ['Why'] }] }],
    });
    caretAfter(editor, words);
    const state = toolbarState(editor);
    expect([state.blockType, state.marks.bold.allowed]).toEqual([blockType, takesBold]);
  });
});
