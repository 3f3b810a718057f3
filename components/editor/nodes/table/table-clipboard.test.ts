// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { paste } from '@/components/editor/testing/bring-in';
import { caretAfter, openEditor } from '@/components/editor/testing/open-editor';
import { selectCells } from '@/components/editor/testing/select-cells';
import type { Block, Draft } from '@/lib/richtext/build';
import { tryParseDocument } from '@/lib/richtext/document';
import { plainText } from '@/lib/richtext/plain-text';
import { outlineOf } from '@/lib/richtext/testing/outline';

const editors: Editor[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

const TABLE: Block = {
  caption: 'Seats',
  table: [
    ['State', 'Seats'],
    ['Basra', '25'],
    ['Mosul', '34'],
  ],
};
function open(...body: Block[]): Editor {
  const editor = openEditor('en', { title: 'Title', body });
  editors.push(editor);
  return editor;
}
const lines = ({ state }: Editor) =>
  outlineOf(state.doc)
    .map((line) => line.trim())
    .slice(2);

function copy(editor: Editor) {
  const { dom, text } = editor.view.serializeForClipboard(editor.state.selection.content());
  return { html: dom.innerHTML, text };
}

describe('Cells that are copied', () => {
  it('are a table and lines with tabs for a spreadsheet', () => {
    const editor = open(TABLE);
    selectCells(editor, 'Basra', '34');
    const { html, text } = copy(editor);
    expect(text).toBe('Basra\t25\nMosul\t34');
    expect(html).toMatch(/^<table[^>]*><tbody><tr[^>]*><td>/);
  });

  it('are the whole table with its caption when all of the text is copied', () => {
    const editor = open({ p: 'Before' }, TABLE, { p: 'After' });
    editor.commands.selectAll();
    expect(copy(editor).text).toContain('Before\n\nSeats\nState\tSeats\nBasra\t25\nMosul\t34\n\nAfter');
  });

  it('become a table where there is none', () => {
    const from = open(TABLE);
    selectCells(from, 'Basra', '34');
    const editor = open({ p: 'Before' }, { p: '' });
    editor.commands.focus('end');
    paste(editor, copy(from));
    expect(lines(editor)).toEqual(['p: Before', 'table', '| Basra | 25', '| Mosul | 34']);
    expect(tryParseDocument(editor.getJSON())).toMatchObject({ ok: true });
  });

  it('go over the cells from the caret on, and the table grows', () => {
    const from = open(TABLE);
    selectCells(from, 'Basra', '34');
    const editor = open({
      table: [
        ['State', 'b'],
        ['c', 'd'],
      ],
    });
    caretAfter(editor, 'c');
    paste(editor, copy(from));
    expect(lines(editor)).toEqual(['table', '|# State |# b', '| Basra | 25', '| Mosul | 34']);
  });
});

describe('What is pasted into a cell', () => {
  const intoCell = (html: string) => {
    const editor = open({
      table: [
        ['State', 'b'],
        ['c', 'd'],
      ],
    });
    caretAfter(editor, 'c');
    paste(editor, { html });
    expect(tryParseDocument(editor.getJSON())).toMatchObject({ ok: true });
    return lines(editor);
  };

  it('is a range of a spreadsheet over the cells', () => {
    expect(intoCell('<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>')).toEqual([
      'table',
      '|# State |# b',
      '| 1 | 2',
      '| 3 | 4',
    ]);
  });

  it('is words, and of a table among them a line for each row', () => {
    const html = '<p>x</p><table><tr><td>1</td><td>2</td></tr></table><p>y</p>';
    expect(intoCell(html)).toEqual(['table', '|# State |# b', '| cx ¶ 1 | 2 ¶ y | d']);
  });

  it('is a heading as words of the cell', () => {
    expect(intoCell('<h2>Head</h2><p>x</p>').slice(0, 2)).toEqual(['table', '|# State |# b']);
  });
});

describe('A table brought into a list, a quotation or a note', () => {
  const table =
    '<table><tr><td>النمو</td><td>12.5</td><td>3.75</td></tr><tr><td>B</td><td>2</td><td>C</td></tr></table>';
  const noted = { body: [{ p: ['Words', { note: 'a' }] }], notes: { a: 'Item' } };

  it.each<[string, Partial<Draft>]>([
    ['a bulleted list', { body: [{ ul: ['Item'] }] }],
    ['a numbered list', { body: [{ ol: ['Item', 'Next'] }] }],
    ['a quotation', { body: [{ quote: ['Item', 'Next'] }] }],
    ['a note', noted],
    ['the text of a point', { body: [{ points: [{ lead: 'Lead', text: ['Item'] }] }] }],
  ])('keeps its cells apart and a line a row: in %s', (_where, draft) => {
    const editor = openEditor('en', draft);
    editors.push(editor);
    caretAfter(editor, 'Item');
    paste(editor, { html: table });
    const written = plainText(editor.state.doc).split('\n');
    expect(written.find((line) => line.includes('النمو'))).toMatch(/النمو \| 12\.5 \| 3\.75$/);
    expect(written.find((line) => line.includes('2 | C'))).toMatch(/B \| 2 \| C$/);
    expect(written.filter((line) => /Item/.test(line))).toHaveLength(1);
    expect(tryParseDocument(editor.getJSON())).toMatchObject({ ok: true });
  });
});
