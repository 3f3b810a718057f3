// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { paste } from '@/components/editor/testing/bring-in';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Block } from '@/lib/richtext/build';
import { outlineOf } from '@/lib/richtext/testing/outline';

let editor: Editor;
afterEach(() => editor.destroy());

const body = () => outlineOf(editor.state.doc).slice(2).join(' / ').replaceAll(/ +/g, ' ');

/** Backspace before these words. */
function backspaceBefore(words: string): void {
  caretAfter(editor, words);
  editor.commands.setTextSelection(editor.state.selection.head - words.length);
  press(editor, 'Backspace');
}

const LIST = 'bulletList / listItem / p:';

describe('Backspace at the start of a line', () => {
  it.each<[after: string, blocks: Block[], wanted: string]>([
    ['a list', [{ ul: ['one', 'two'] }, { p: 'text' }], `${LIST} one / listItem / p: two|text`],
    ['a list with numbers', [{ ol: ['one'] }, { p: 'text' }], 'orderedList / listItem / p: one|text'],
    ['a quote', [{ quote: 'said' }, { p: 'text' }], 'blockquote / p: said|text'],
    ['a list, where it is a heading', [{ ul: ['one'] }, { h2: 'text' }], `${LIST} one|text`],
    [
      'a list that it divides',
      [{ ul: ['one'] }, { p: 'text' }, { ul: ['two'] }],
      `${LIST} one|text / listItem / p: two`,
    ],
  ])('joins its words to %s', (_after, blocks, wanted) => {
    editor = openEditor('en', { title: 'Title', body: blocks });
    const before = body();
    backspaceBefore('text');
    type(editor, '|');
    expect(body().split(' / p:')[0]).toBe(wanted.split(' / p:')[0]);
    expect(body()).toContain(wanted);
    press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
    press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
    expect(body()).toBe(before);
  });

  it('deletes a divider before it, and one Ctrl+Z brings it back', () => {
    editor = openEditor('en', { title: 'Title', body: [{ p: 'one' }, { divider: true }, { p: 'text' }] });
    const before = body();
    backspaceBefore('text');
    expect(body()).toBe('p: one / p: text');
    press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
    expect(body()).toBe(before);
  });

  it('takes an item out of its list, and then joins it to the item above', () => {
    editor = openEditor('en', { title: 'Title', body: [{ ul: ['one', 'two', 'three'] }] });
    backspaceBefore('two');
    press(editor, 'Backspace');
    expect(body()).toContain(`${LIST} onetwo / listItem / p: three`);
  });
});

describe('What leaves the middle of a list with numbers', () => {
  const NUMBER = 'orderedList / listItem / p:';
  const starts = () =>
    editor.state.doc.children
      .filter(({ type: { name } }) => name === 'orderedList')
      .map(({ attrs }) => attrs.start);

  it.each<[key: string, leave: () => void, wanted: number]>([
    ['Backspace', () => backspaceBefore('two'), 2],
    ['Enter twice', () => ['Enter', 'Enter'].forEach((key) => void press(editor, key)), 3],
    ['Shift+Tab', () => press(editor, 'Tab', { shiftKey: true }), 2],
    ['the button of the list', () => editor.commands.toggleOrderedList(), 2],
  ])('by %s lets the numbers behind it go on', (_key, leave, wanted) => {
    editor = openEditor('en', { title: 'Title', body: [{ ol: ['one', 'two', 'three'] }, { p: 'end' }] });
    const before = editor.state.doc;
    caretAfter(editor, 'two');
    leave();
    expect(starts()).toEqual([1, wanted]);
    for (let step = 0; step < 3; step += 1) press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
    expect(editor.state.doc.eq(before)).toBe(true);
  });

  it('takes those below it into one list with what follows', () => {
    const body = [{ ol: ['one', 'two', 'three', 'four'] }];
    editor = openEditor('en', { title: 'Title', body });
    for (const words of ['two', 'three']) {
      caretAfter(editor, words);
      press(editor, 'Tab');
    }
    backspaceBefore('two');
    press(editor, 'Backspace');
    expect(outlineOf(editor.state.doc).slice(2).join(' / ').replaceAll(/ +/g, ' ')).toContain(
      `${NUMBER} one / p: two / orderedList`,
    );
    expect(starts()).toEqual([1, 2]);
  });

  it('leaves a list its numbers that is pasted beside the one it was copied from', () => {
    editor = openEditor('en', { title: 'Title', body: [{ ol: ['one', 'two'] }, { p: '' }] });
    const list = editor.state.doc.slice(
      editor.state.doc.content.size - 18,
      editor.state.doc.content.size - 2,
    );
    const { dom, text } = editor.view.serializeForClipboard(list);
    editor.commands.focus('end');
    type(editor, 'between');
    press(editor, 'Enter');
    paste(editor, { html: dom.innerHTML, text });
    expect(starts()).toEqual([1, 1]);
  });
});

describe('Delete at the end of the last line of the body', () => {
  const SOURCE: Block = { table: [['one']], source: 'text' };
  const CREDIT: Block = { figure: ['0199f000-0000-7000-8000-000000000001'], caption: 'one', credit: 'text' };
  it.each<[string, Block]>([
    ['a paragraph', { p: 'text' }],
    ['a work', { references: ['one', 'text'] }],
    ['an item', { ul: ['one', 'text'] }],
    ['a quote', { quote: 'text' }],
    ['a pull quote', { pullQuote: 'text' }],
    ['a point', { points: [{ lead: 'one', text: ['text'] }] }],
    ['the source of a table', SOURCE],
    ['the credit of a figure', CREDIT],
    ['a box', { box: 'one', text: ['text'] }],
  ])('does nothing before the notes, in %s', (_line, block) => {
    editor = openEditor('en', { title: 'Title', body: [block], notes: { n: 'note' } });
    const before = editor.state.doc;
    caretAfter(editor, 'text');
    const { head } = editor.state.selection;
    press(editor, 'Delete');
    expect([editor.state.doc.eq(before), editor.state.selection.head]).toEqual([true, head]);
  });
});
