// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { cut, drop, paste } from '@/components/editor/testing/bring-in';
import { openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Block } from '@/lib/richtext/build';
import { outlineOf } from '@/lib/richtext/testing/outline';

const ID = '0199f000-0000-7000-8000-000000000001';

let editor: Editor;
afterEach(() => editor.destroy());

const outline = () => outlineOf(editor.state.doc).slice(2);

/** Opens a text in which the only block of this name is selected, as an arrow key does it. */
function select(name: string, ...body: Block[]): void {
  editor = openEditor('en', { body });
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name !== name) return;
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, pos)));
  });
}

/** Input that comes without key events, as from a phone. */
function input(inputType: string, data: string | null = null): void {
  const event = new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true });
  editor.view.dom.dispatchEvent(event);
}

function compose(text: string): void {
  editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  editor.view.dispatch(editor.state.tr.insertText(text));
}

const FIGURE = ['figure', '  figurePicture', '  figureCaption: Quay', '  figureCredit:'];
const BLOCKS: [string, Block, string[], string[]][] = [
  ['entryCard', { card: ID }, ['entryCard'], ['entryCard', 'p: x']],
  ['divider', { divider: true }, ['divider'], ['divider', 'p: x']],
  [
    'figurePicture',
    { figure: [ID], caption: 'Quay' },
    FIGURE,
    FIGURE.map((line) => line.replace('Quay', 'Quayx')),
  ],
];
const WRITTEN: [string, () => void][] = [
  ['typed', () => type(editor, 'x')],
  ['dictated', () => input('insertText', 'x')],
  ['composed', () => compose('x')],
  ['pasted', () => paste(editor, { text: 'x' })],
];
const DELETED: [string, () => void][] = [
  ['Delete', () => press(editor, 'Delete')],
  ['the Backspace of a phone', () => input('deleteContentBackward')],
  ['a cut', () => cut(editor)],
];
const BEFORE: [Block[], string[]][] = [
  [[], []],
  [[{ p: 'One' }], ['p: One']],
];

describe.each(BLOCKS)('A selected %s', (name, block, as, written) => {
  it.each(WRITTEN)('keeps words that are %s for itself or sends them on, below it', (_how, write) => {
    for (const [before, above] of BEFORE) {
      select(name, ...before, block, { p: 'Two' });
      write();
      expect(outline()).toEqual([...above, ...written, 'p: Two']);
      editor.destroy();
    }
  });

  it.each(DELETED)('is gone with %s, and an undo gives it back', (_how, remove) => {
    for (const [before, above] of BEFORE) {
      select(name, ...before, block, { p: 'Two' });
      remove();
      expect(outline()).toEqual([...above, 'p: Two']);
      press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
      expect(outline()).toEqual([...above, ...as, 'p: Two']);
      editor.destroy();
    }
  });

  it('leaves an empty line between two blocks in which nobody can write', () => {
    const video = 'https://youtu.be/a1B2c3D4_-x';
    select(name, { video }, block, { video, caption: 'After' });
    press(editor, 'Delete');
    type(editor, 'x');
    expect(outline()).toContain('p: x');
  });

  it('is followed by several pasted paragraphs', () => {
    select(name, { p: 'One' }, block, { p: 'Two' });
    paste(editor, { html: '<p>a</p><p>b</p>' });
    expect(outline()).toEqual(['p: One', ...as, 'p: a', 'p: b', 'p: Two']);
  });

  it('is cut and pasted back, or elsewhere, with all its words', () => {
    select(name, { p: 'One' }, block, { p: 'Two' });
    const before = editor.state.doc;
    const brought = cut(editor);
    paste(editor, brought);
    expect(editor.state.doc.eq(before)).toBe(true);
    editor.destroy();
    editor = openEditor('en', { body: [{ p: 'Other' }, { p: '' }] });
    editor.commands.focus('end');
    paste(editor, brought);
    expect(outline()).toEqual(['p: Other', ...as]);
  });

  it('is dragged to another gap, with all its words', () => {
    select(name, { p: 'One' }, block, { p: 'Two' });
    const { view, state } = editor;
    view.dragging = { slice: state.selection.content(), move: true };
    const end = state.doc.content.size - 'Two'.length - 2;
    drop(editor, {}, end - state.doc.child(4).nodeSize - 'One'.length - 2);
    expect(outline()).toEqual([...as, 'p: One', 'p: Two']);
  });
});
