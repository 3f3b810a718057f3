// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { ACTIONS } from '@/components/editor/document/actions';
import { paste } from '@/components/editor/testing/bring-in';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Block } from '@/lib/richtext/build';
import { tryParseDocument } from '@/lib/richtext/document';
import { outlineOf } from '@/lib/richtext/testing/outline';

let editor: Editor;
afterEach(() => editor?.destroy());

const open = (...body: Block[]) => {
  editor = openEditor('en', { body });
};
const lines = () => outlineOf(editor.state.doc).slice(2);
const WORKS: Block = { references: ['Hourani', 'Said'] };
const list = (...items: string[]) => [
  'bibliography',
  ...items.map((item) => `  bibliographyItem: ${item}`.trimEnd()),
];
const ids = () => {
  const found: string[] = [];
  editor.state.doc.descendants(({ attrs }) => void (attrs.id && found.push(attrs.id)));
  return found;
};

describe('In a bibliography', () => {
  it('Enter begins another work, and in an empty one leaves the list', () => {
    open(WORKS, { p: 'After' });
    caretAfter(editor, 'Said');
    press(editor, 'Enter');
    type(editor, 'Sayigh');
    press(editor, 'Enter');
    press(editor, 'Enter');
    type(editor, 'x');
    expect(lines()).toEqual([...list('Hourani', 'Said', 'Sayigh'), 'p: x', 'p: After']);
    expect(new Set(ids()).size).toBe(ids().length);
  });

  it('Enter in an empty work between others parts the list', () => {
    open(WORKS, { p: 'After' });
    caretAfter(editor, 'Hourani');
    press(editor, 'Enter');
    press(editor, 'Enter');
    type(editor, 'x');
    expect(lines()).toEqual([...list('Hourani'), 'p: x', ...list('Said'), 'p: After']);
    expect(new Set(ids()).size).toBe(ids().length);
  });

  it('Enter in the middle of a work makes two of it', () => {
    open(WORKS);
    caretAfter(editor, 'Hour');
    press(editor, 'Enter');
    expect(lines()).toEqual(list('Hour', 'ani', 'Said'));
  });

  it('Backspace at the start takes the first work out, and joins another to the one before', () => {
    open({ p: 'Before' }, WORKS);
    caretAfter(editor, 'Said');
    editor.commands.setTextSelection(editor.state.selection.$head.start());
    press(editor, 'Backspace');
    expect(lines()).toEqual(['p: Before', ...list('HouraniSaid')]);
    caretAfter(editor, 'Before');
    editor.commands.setTextSelection(editor.state.selection.$head.after() + 2);
    press(editor, 'Backspace');
    type(editor, 'x');
    expect(lines()).toEqual(['p: Before', 'p: xHouraniSaid']);
  });

  it.each<[what: string, key: string, blocks: Block[], caretAt: string, wanted: string[]]>([
    ['the last work', 'Delete', [WORKS, { p: 'After' }], 'Said', [...list('Hourani', 'Said'), 'p: xAfter']],
    [
      'a heading before the first',
      'Delete',
      [{ h2: 'Works' }, WORKS],
      'Works',
      ['h2: Works', ...list('xHourani', 'Said')],
    ],
    [
      'the last work before a list',
      'Delete',
      [WORKS, { ul: ['After'] }],
      'Said',
      [...list('Hourani', 'Said'), 'bulletList', '  listItem', '    p: xAfter'],
    ],
    [
      'the last work before an empty line',
      'Delete',
      [WORKS, { p: '' }, { p: 'After' }],
      'Said',
      [...list('Hourani', 'Saidx'), 'p: After'],
    ],
    [
      'the last work before another bibliography',
      'Delete',
      [WORKS, { references: ['Ajami'] }],
      'Said',
      list('Hourani', 'SaidxAjami'),
    ],
    [
      'the line behind them',
      'Backspace',
      [WORKS, { p: 'After' }],
      '',
      [...list('Hourani', 'Saidx'), 'p: After'],
    ],
    [
      'an empty line behind them',
      'Backspace',
      [WORKS, { p: '' }, { h2: 'After' }],
      '',
      [...list('Hourani', 'Saidx'), 'h2: After'],
    ],
  ])('%s stays apart from what is no work (%s)', (_what, key, blocks, caretAt, wanted) => {
    open(...blocks);
    const before = lines();
    if (caretAt) caretAfter(editor, caretAt);
    else {
      caretAfter(editor, 'Said');
      editor.commands.setTextSelection(editor.state.selection.$head.after(-1) + 1);
    }
    press(editor, key);
    type(editor, 'x');
    expect(lines()).toEqual(wanted);
    for (const _change of 'two') press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
    expect(lines()).toEqual(before);
  });

  it('Alt+Shift+arrow moves a work past its neighbour', () => {
    open(WORKS);
    caretAfter(editor, 'Said');
    ACTIONS.moveUp(editor);
    expect(lines()).toEqual(list('Said', 'Hourani'));
  });
});

describe('A writer turns', () => {
  it('paragraphs and lists into a bibliography and back, each work under its id', () => {
    open({ p: 'Before' }, { p: 'One' }, { ul: ['Two', 'Three'] }, { p: '' });
    caretAfter(editor, 'One');
    const from = editor.state.selection.from;
    caretAfter(editor, 'Three');
    editor.commands.setTextSelection({ from, to: editor.state.selection.to });
    const id = editor.state.doc.child(4).attrs.id;
    ACTIONS.bibliography(editor);
    expect(lines()).toEqual(['p: Before', ...list('One', 'Two', 'Three')]);
    expect(editor.state.doc.child(4).firstChild?.attrs.id).toBe(id);
    caretAfter(editor, 'Two');
    ACTIONS.bibliography(editor);
    type(editor, 'x');
    expect(lines()).toEqual(['p: Before', ...list('One'), 'p: Twox', ...list('Three')]);
    press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
    expect(lines()).toEqual(['p: Before', ...list('One', 'Two', 'Three')]);
  });

  it('no table, no opening line', () => {
    open({ table: [['a', 'b']] }, { p: 'After' });
    const before = editor.state.doc;
    for (const words of ['a', 'Title']) {
      caretAfter(editor, words);
      expect(ACTIONS.bibliography(editor)).toBe(false);
    }
    expect(editor.state.doc.eq(before)).toBe(true);
  });
});

it.each([
  ['a list', { ul: ['x'] }],
  ['a quotation', { quote: 'x' }],
  ['a cell of a table', { table: [['x', 'y']] }],
  ['a work', { references: ['x'] }],
] as [string, Block][])('Works that are pasted into %s lose no word', (_, block) => {
  open(block, { p: 'After' });
  caretAfter(editor, 'x');
  const work = (words: string) => `<p class=MsoBibliography>${words}</p>`;
  paste(editor, { text: 'Hourani Said', html: `<p>Before</p>${work('Hourani')}${work('Said')}` });
  for (const word of ['Before', 'Hourani', 'Said', 'After'])
    expect(editor.state.doc.textContent).toContain(word);
  expect(tryParseDocument(editor.getJSON())).toMatchObject({ ok: true });
});
