// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
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

  it('takes an item out of its list, and then joins it to the item above', () => {
    editor = openEditor('en', { title: 'Title', body: [{ ul: ['one', 'two', 'three'] }] });
    backspaceBefore('two');
    press(editor, 'Backspace');
    expect(body()).toContain(`${LIST} onetwo / listItem / p: three`);
  });
});
