// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { TableMap } from '@tiptap/pm/tables';
import { afterEach, describe, expect, it } from 'vitest';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import { selectCells } from '@/components/editor/testing/select-cells';
import type { Block } from '@/lib/richtext/build';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { tableAround } from './find-table';
import { TABLE_COMMANDS, type TableCommand } from './table-commands';

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
const run = (name: TableCommand) => TABLE_COMMANDS[name](editor.state, editor.view.dispatch, editor.view);
const lineWithCaret = () => editor.state.selection.$head.parent.textContent;

describe('The menu of a table', () => {
  it.each<[TableCommand, string[]]>([
    ['rowBefore', ['|# State |# Seats', '| |', '| Basra | 25', '| Mosul | 34']],
    ['rowAfter', ['|# State |# Seats', '| Basra | 25', '| |', '| Mosul | 34']],
    ['rowUp', ['| Basra | 25', '|# State |# Seats', '| Mosul | 34']],
    ['rowDown', ['|# State |# Seats', '| Mosul | 34', '| Basra | 25']],
    ['deleteRow', ['|# State |# Seats', '| Mosul | 34']],
    ['columnBefore', ['|# |# State |# Seats', '| | Basra | 25', '| | Mosul | 34']],
    ['columnAfter', ['|# State |# |# Seats', '| Basra | | 25', '| Mosul | | 34']],
    ['columnForward', ['|# Seats |# State', '| 25 | Basra', '| 34 | Mosul']],
    ['deleteColumn', ['|# Seats', '| 25', '| 34']],
    ['headerRow', ['| State | Seats', '| Basra | 25', '| Mosul | 34']],
    ['headerColumn', ['|# State |# Seats', '|# Basra | 25', '|# Mosul | 34']],
    ['deleteTable', []],
  ])('%s', (name, wanted) => {
    open(TABLE);
    caretAfter(editor, 'Bas');
    expect(run(name)).toBe(true);
    expect(lines()).toEqual(wanted);
    press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
    expect(lines()).toEqual(['|# State |# Seats', '| Basra | 25', '| Mosul | 34']);
  });

  it('moves the caret with a row, so that it can be moved on', () => {
    open(TABLE);
    caretAfter(editor, 'Bas');
    run('rowDown');
    type(editor, '!');
    expect(lines().at(-1)).toBe('| Bas!ra | 25');
    expect(run('rowDown')).toBe(false);
  });

  it('merges cells with all their words and takes them apart again', () => {
    open(TABLE);
    selectCells(editor, 'Basra', '34');
    run('mergeCells');
    expect(lines()).toEqual(['|# State |# Seats', '| (2x2) Basra ¶ 25 ¶ Mosul ¶ 34', '']);
    run('splitCell');
    expect(lines()).toEqual(['|# State |# Seats', '| Basra ¶ 25 ¶ Mosul ¶ 34 |', '| |']);
  });

  it('moves what merged cells tie together as one', () => {
    open({
      table: [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    });
    selectCells(editor, 'b', 'c');
    run('mergeCells');
    caretAfter(editor, 'd');
    run('columnForward');
    expect(lines()).toEqual(['|# (2x1) b ¶ c |# a', '| e | f | d']);
  });

  it('deletes the table with its last row or column', () => {
    open(TABLE, { p: 'after' });
    selectCells(editor, 'State', '34');
    run('deleteRow');
    expect(lines()).toEqual(['p: after']);
    expect(lineWithCaret()).toBe('after');
  });

  it('makes a line before and after the table', () => {
    open(TABLE);
    caretAfter(editor, 'Bas');
    run('lineBefore');
    type(editor, 'x');
    expect(lines()[0]).toBe('p: x');
  });
});

it('A table that lost its cells to two writers is whole again after the next change', () => {
  open(TABLE);
  caretAfter(editor, '25');
  const { $head } = editor.state.selection;
  editor.view.dispatch(editor.state.tr.delete($head.before($head.depth - 1), $head.after($head.depth - 1)));
  const grid = tableAround(editor.state.doc.resolve(14))?.grid;
  expect(grid && TableMap.get(grid).problems).toBeNull();
  expect(lines()).toEqual(['|# State |# Seats', '| Basra |', '| Mosul | 34']);
});
