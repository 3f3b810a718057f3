// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { afterEach, describe, expect, it } from 'vitest';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import { selectCells } from '@/components/editor/testing/select-cells';
import type { Block } from '@/lib/richtext/build';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { tableAround } from './find-table';

let editor: Editor;
afterEach(() => editor?.destroy());

const TABLE: Block = {
  table: [
    ['State', 'Seats'],
    ['Basra', '25'],
    ['Mosul', '34'],
  ],
};
const open = (...body: Block[]) => {
  editor = openEditor('en', { title: '', body });
};
/** The body as lines; those of a table without its name. */
const lines = () =>
  outlineOf(editor.state.doc)
    .map((line) => line.trim())
    .filter((line) => line !== 'table');
const lineWithCaret = () => editor.state.selection.$head.parent.textContent;

describe('The keys of a table', () => {
  it('Tab goes through the cells and adds a row at the end, Shift+Tab goes back to the caption', () => {
    open(TABLE);
    caretAfter(editor, 'Mosul');
    press(editor, 'Tab');
    expect(lineWithCaret()).toBe('34');
    press(editor, 'Tab');
    type(editor, 'Erbil');
    expect(lines().at(-1)).toBe('| Erbil |');
    caretAfter(editor, 'State');
    press(editor, 'Tab', { shiftKey: true });
    expect(editor.state.selection.$head.parent.type.name).toBe('tableCaption');
    press(editor, 'Tab');
    expect(lineWithCaret()).toBe('State');
  });

  it('Tab indents in a list of a cell', () => {
    open({ table: [['a', 'b']] });
    caretAfter(editor, 'a');
    editor.commands.toggleBulletList();
    press(editor, 'Tab');
    expect(lineWithCaret()).toBe('a');
  });

  it.each<[string, KeyboardEventInit, string[]]>([
    ['Enter', { ctrlKey: true }, ['|# State |# Seats', '| Basra | 25', '| |', '| Mosul | 34']],
    ['Enter', { ctrlKey: true, altKey: true }, ['|# State |# |# Seats', '| Basra | | 25', '| Mosul | | 34']],
    ['ArrowDown', { altKey: true, shiftKey: true }, ['|# State |# Seats', '| Mosul | 34', '| Basra | 25']],
    ['ArrowRight', { altKey: true, shiftKey: true }, ['|# Seats |# State', '| 25 | Basra', '| 34 | Mosul']],
    ['Backspace', { ctrlKey: true, shiftKey: true }, ['|# State |# Seats', '| Mosul | 34']],
  ])('%s with %o', (key, modifiers, wanted) => {
    open(TABLE);
    caretAfter(editor, 'Bas');
    press(editor, key, modifiers);
    expect(lines()).toEqual(wanted);
  });

  it('a column moves to the side of the arrow, in Arabic too', () => {
    open({
      table: [
        ['المدينة', 'المقاعد'],
        ['البصرة', '25'],
      ],
    });
    caretAfter(editor, 'المدينة');
    press(editor, 'ArrowRight', { altKey: true, shiftKey: true });
    expect(lines()[0]).toBe('|# المدينة |# المقاعد');
    press(editor, 'ArrowLeft', { altKey: true, shiftKey: true });
    expect(lines()[0]).toBe('|# المقاعد |# المدينة');
  });

  it('Backspace and Delete at the edges of a cell merge nothing', () => {
    open({ p: 'before' }, TABLE, { p: 'after' });
    const whole = lines();
    for (const [words, key] of [
      ['Basra', 'Delete'],
      ['34', 'Delete'],
      ['before', 'Delete'],
    ] as const) {
      caretAfter(editor, words);
      press(editor, key);
      expect(lines()).toEqual(whole);
    }
    for (const words of ['State', 'Basra', 'after']) {
      caretAfter(editor, words);
      const { $head } = editor.state.selection;
      editor.commands.setTextSelection($head.start());
      press(editor, 'Backspace');
      expect(lines()).toEqual(whole);
    }
  });

  it('Backspace on an empty line before or after a table deletes that line only', () => {
    open({ p: 'before' }, { p: '' }, TABLE, { p: '' }, { p: 'after' });
    caretAfter(editor, '34');
    const table = tableAround(editor.state.selection.$head);
    editor.commands.setTextSelection((table?.pos ?? 0) + (table?.node.nodeSize ?? 0) + 1);
    press(editor, 'Backspace');
    expect(lines()).toEqual([
      'p: before',
      'p:',
      '|# State |# Seats',
      '| Basra | 25',
      '| Mosul | 34',
      'p: after',
    ]);
    expect(editor.state.selection.$head.parent.type.name).toBe('tableSource');
  });

  it('Enter leaves the caption, the source and a table at the very beginning', () => {
    open(TABLE);
    caretAfter(editor, 'State');
    editor.commands.setTextSelection(editor.state.selection.$head.start());
    press(editor, 'Enter');
    type(editor, 'x');
    expect(lines()[0]).toBe('p: x');
    press(editor, 'Delete');
    caretAfter(editor, 'State');
    press(editor, 'Tab', { shiftKey: true });
    press(editor, 'Enter');
    expect(lineWithCaret()).toBe('State');
  });

  it('typing over cells empties them and writes into the first', () => {
    open(TABLE);
    selectCells(editor, 'Basra', '34');
    type(editor, 'x');
    expect(lines()).toEqual(['|# State |# Seats', '| x |', '| |']);
  });

  it('Delete empties selected cells, Backspace deletes whole rows and columns', () => {
    open(TABLE);
    selectCells(editor, 'Basra', '25');
    press(editor, 'Delete');
    expect(lines()).toEqual(['|# State |# Seats', '| |', '| Mosul | 34']);
    selectCells(editor, 'Mosul', '34');
    press(editor, 'Backspace');
    expect(lines()).toEqual(['|# State |# Seats', '| |']);
  });

  it('a selection from the text into a table deletes words and no cell', () => {
    open({ p: 'before' }, TABLE, { p: 'after' });
    caretAfter(editor, 'bef');
    const from = editor.state.selection.head;
    caretAfter(editor, 'Bas');
    const { doc, tr, selection } = editor.state;
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, from, selection.head)));
    press(editor, 'Backspace');
    expect(lines()).toEqual(['p: bef', '|# |#', '| ra | 25', '| Mosul | 34', 'p: after']);
  });

  it('a selection over a whole table deletes it', () => {
    open({ p: 'before' }, TABLE, { p: 'after' });
    caretAfter(editor, 'bef');
    const from = editor.state.selection.head;
    caretAfter(editor, 'aft');
    const { doc, tr, selection } = editor.state;
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, from, selection.head)));
    press(editor, 'Backspace');
    expect(lines()).toEqual(['p: befer']);
  });

  describe('select', () => {
    const open = () => {
      editor = openEditor('en', { title: 'The seats', body: [{ p: 'before' }, TABLE, { p: '' }] });
    };
    const selected = () => {
      const { selection, doc } = editor.state;
      if (!(selection instanceof CellSelection)) return doc.textBetween(selection.from, selection.to, ' ');
      const cells: string[] = [];
      selection.forEachCell((cell) => cells.push(cell.textContent));
      return cells;
    };
    const select = (anchor: number, head: number) =>
      editor.view.dispatch(
        editor.state.tr.setSelection(TextSelection.create(editor.state.doc, anchor, head)),
      );

    it('from the start of a cell to the beginning and to the end of the text', () => {
      open();
      caretAfter(editor, 'Basra');
      const start = editor.state.selection.$head.start();
      select(start, 1);
      expect(selected()).toContain('The seats');
      expect(selected()).toContain('Seats');
      editor.commands.setTextSelection(start);
      press(editor, 'End', { ctrlKey: true, shiftKey: true });
      expect(editor.state.selection.to).toBe(editor.state.doc.content.size - 1);
      expect(selected()).toMatch(/^Basra 25/);
    });

    it.each([
      ['ArrowDown', 'Basra', 'Mosul', /^Basra 25 Mosul 34/],
      ['ArrowUp', '25', 'Seats', /State Seats Basra 25$/],
    ])('with %s from a cell on to the line outside of the table', (key, from, to, words) => {
      open();
      selectCells(editor, from, to);
      press(editor, key, { shiftKey: true });
      expect(editor.state.selection).toBeInstanceOf(TextSelection);
      expect(selected()).toMatch(words);
    });

    it('cells, where text is selected from one to another, however it is', () => {
      open();
      caretAfter(editor, 'Bas');
      const from = editor.state.selection.head;
      caretAfter(editor, 'Mosul');
      select(from, editor.state.selection.$head.start());
      expect(selected()).toEqual(['Basra', 'Mosul']);
    });

    it('text that was begun outside of the table row by row, and keep where it began', () => {
      open();
      editor.view.endOfTextblock = () => true;
      caretAfter(editor, 'bef');
      const from = editor.state.selection.head;
      caretAfter(editor, 'State');
      select(from, editor.state.selection.$head.start());
      const rows = [1, 2, 3].map(() => {
        press(editor, 'ArrowDown', { shiftKey: true });
        return (
          editor.state.selection.$head.parent.textContent || editor.state.selection.$head.parent.type.name
        );
      });
      expect(rows).toEqual(['Basra', 'Mosul', 'tableSource']);
      expect(editor.state.selection.anchor).toBe(from);
    });

    it('from the last row on to the line after the table', () => {
      open();
      editor.view.endOfTextblock = () => true;
      caretAfter(editor, 'Mos');
      press(editor, 'ArrowDown', { shiftKey: true });
      expect(selected()).toMatch(/^ul 34/);
    });
  });
});
