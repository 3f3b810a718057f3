// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { deleteBlocks } from '@/components/editor/blocks/block-commands';
import { moveBlocks } from '@/components/editor/blocks/move-blocks';
import { runCommand } from '@/components/editor/document/actions';
import { caretAfter, openEditor, press } from '@/components/editor/testing/open-editor';
import type { Block } from '@/lib/richtext/build';
import { plainText } from '@/lib/richtext/plain-text';

let editor: Editor;
afterEach(() => editor.destroy());

const open = (...body: Block[]) => {
  editor = openEditor('en', { title: '', body: [...body, { p: 'End' }] });
};
/** Has the list with these words go on with this number. */
const goOn = (words: string, start: number) => {
  caretAfter(editor, words);
  editor.view.dispatch(
    editor.state.tr.setNodeAttribute(editor.state.selection.$head.before(1), 'start', start),
  );
};
const lines = () =>
  editor.state.doc.children.slice(3, -1).map((node) => plainText(node).replaceAll('\n', ' / '));
const undo = () => press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
const remove = (words: string) => {
  caretAfter(editor, words);
  runCommand(editor, deleteBlocks);
};

describe('Two lists become one', () => {
  it.each<[string, Block, Block, string]>([
    ['with marks', { ul: ['a'] }, { ul: ['b'] }, '- a / - b'],
    [
      'of points that go on',
      { points: [{ lead: 'a', text: ['x'] }] },
      { points: [{ lead: 'b', text: ['y'] }], start: 2 },
      '1- a: x / 2- b: y',
    ],
  ])('%s, when what stands between them goes', (_what, one, other, wanted) => {
    open(one, { p: 'Between' }, other);
    const start = editor.state.doc;
    remove('Between');
    expect(lines()).toEqual([wanted]);
    undo();
    expect(editor.state.doc.eq(start)).toBe(true);
  });

  it('when what stands between them is moved by a key', () => {
    open({ ol: ['a'] }, { p: 'Between' }, { ol: ['b'] });
    goOn('b', 2);
    caretAfter(editor, 'Between');
    runCommand(editor, moveBlocks('down'));
    expect(lines()).toEqual(['1. a / 2. b', 'Between']);
  });

  it('and the third part goes on from both', () => {
    open({ ol: ['one', 'two'] }, { p: 'Between' }, { ol: ['three'] }, { p: 'Then' }, { ol: ['four'] });
    goOn('three', 3);
    goOn('four', 4);
    remove('Between');
    expect(lines()).toEqual(['1. one / 2. two / 3. three', 'Then', '4. four']);
    remove('Then');
    expect(lines()).toEqual(['1. one / 2. two / 3. three / 4. four']);
  });
});

describe('Two lists stay two', () => {
  it('if the second begins anew, or is of another kind', () => {
    open({ ol: ['a'] }, { p: 'Between' }, { ol: ['b'] }, { p: 'Then' }, { ul: ['c'] });
    remove('Between');
    remove('Then');
    expect(lines()).toEqual(['1. a', '1. b', '- c']);
  });

  it('if they stood side by side before', () => {
    open({ ul: ['a'] }, { ul: ['b'] }, { p: 'Gone' });
    remove('Gone');
    expect(lines()).toEqual(['- a', '- b']);
  });
});
