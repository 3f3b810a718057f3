// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CHOOSES } from '@/components/editor/nodes/click-chooser';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import { MESSAGES } from '@/lib/i18n/messages';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { type BlockKey, INSERTABLE_BLOCKS, isAvailable } from './insertable-blocks';

let editor: Editor;
afterEach(() => editor?.destroy());

const blockOf = (key: BlockKey) => {
  const found = INSERTABLE_BLOCKS.find((block) => block.key === key);
  if (!found) throw new Error(`no such block: ${key}`);
  return found;
};

const bodyOf = () => outlineOf(editor.state.doc).slice(2);

describe('A block that a writer puts into the text', () => {
  it('replaces an empty line and keeps its id and direction', () => {
    editor = openEditor('en', { body: [{ p: 'Before' }, { p: '' }, { p: 'After' }] });
    const line = editor.state.doc.child(4);
    editor.commands.setTextSelection(editor.state.doc.content.size - 'After'.length - 3);
    blockOf('heading3').insert(editor);
    editor.commands.insertContent('Why');
    expect(bodyOf()).toEqual(['p: Before', 'h3: Why', 'p: After']);
    expect(editor.state.doc.child(4).attrs.id).toBe(line.attrs.id);
  });

  it.each([
    ['heading2', ['p: Before', 'h2: x', 'p: After']],
    ['bulletList', ['p: Before', 'bulletList', '  listItem', '    p: x', 'p: After']],
    ['orderedList', ['p: Before', 'orderedList', '  listItem', '    p: x', 'p: After']],
    ['points', ['p: Before', 'pointList', '  point', '    pointLead: x', '    p:', 'p: After']],
    ['quote', ['p: Before', 'blockquote', '  p: x', 'p: After']],
  ] as const)('goes behind a line that says something: %s', (key, wanted) => {
    editor = openEditor('en', { body: [{ p: 'Before' }, { p: 'After' }] });
    caretAfter(editor, 'Bef');
    blockOf(key).insert(editor);
    editor.commands.insertContent('x');
    expect(bodyOf()).toEqual(wanted);
  });

  it('goes behind the list where the list cannot hold it', () => {
    editor = openEditor('en', { body: [{ ul: ['One', 'Two'] }, { p: 'After' }] });
    caretAfter(editor, 'One');
    blockOf('heading2').insert(editor);
    expect(editor.state.doc.child(4).type.name).toBe('heading');
  });

  it('is a table whose first cell is written at once, with its caption one key away', () => {
    editor = openEditor('en', { body: [{ p: 'Before' }, { p: 'After' }] });
    caretAfter(editor, 'Before');
    blockOf('table').insert(editor);
    editor.commands.insertContent('State');
    expect(bodyOf().join()).toContain('|# State |# |#');
    press(editor, 'Tab', { shiftKey: true });
    editor.commands.insertContent('Seats by state');
    expect(editor.state.selection.$head.parent.type.name).toBe('tableCaption');
  });

  it('is a picture that is selected: Enter chooses it, and words are its caption', () => {
    editor = openEditor('en', { body: [{ p: 'Before' }, { p: 'After' }] });
    caretAfter(editor, 'Before');
    blockOf('figure').insert(editor);
    const frame = document.createElement('div');
    const chooser = frame.appendChild(document.createElement('button'));
    chooser.setAttribute(CHOOSES, '');
    const chosen = vi.fn();
    chooser.addEventListener('click', chosen);
    vi.spyOn(editor.view, 'nodeDOM').mockReturnValue(frame);
    press(editor, 'Enter');
    expect(chosen).toHaveBeenCalledTimes(1);
    type(editor, 'The harbour');
    expect(
      editor.state.doc.child(4).children.map(({ type, textContent }) => [type.name, textContent]),
    ).toEqual([
      ['figurePicture', ''],
      ['figureCaption', 'The harbour'],
      ['figureCredit', ''],
    ]);
  });

  it('of a picture that is on its way has nothing to choose: Enter leads to its caption', () => {
    editor = openEditor('en', { body: [{ p: 'Before' }] });
    caretAfter(editor, 'Before');
    blockOf('figure').insert(editor);
    press(editor, 'Enter');
    expect(editor.state.selection.$head.parent.type.name).toBe('figureCaption');
  });

  it('is undone at once', () => {
    editor = openEditor('en', { body: [{ p: 'Before' }, { p: 'After' }] });
    caretAfter(editor, 'Before');
    blockOf('points').insert(editor);
    editor.commands.undo();
    expect(bodyOf()).toEqual(['p: Before', 'p: After']);
  });

  it('goes nowhere in the opening lines', () => {
    editor = openEditor('en', { title: 'Title', body: [{ p: 'Before' }] });
    caretAfter(editor, 'Title');
    expect(INSERTABLE_BLOCKS.filter((block) => isAvailable(block, editor.state))).toEqual([]);
    blockOf('quote').insert(editor);
    expect(bodyOf()).toEqual(['p: Before']);
  });
});

it('Every block has a name and search words in both languages, and no name is without its block', () => {
  const keys = INSERTABLE_BLOCKS.map(({ key }) => key);
  expect(Object.keys(MESSAGES.ar.editor.blocks).sort()).toEqual([...keys].sort());
  for (const key of keys) {
    expect(MESSAGES.ar.editor.blocks[key].words).toMatch(/^[^,A-Za-z]+$/);
    expect(MESSAGES.en.editor.blocks[key].words).toMatch(/^[a-z0-9, -]+$/i);
  }
});
