import { describe, expect, it } from 'vitest';
import { blockDirections } from '@/lib/richtext/direction';
import { parseDocument } from '@/lib/richtext/document';
import { schema } from '@/lib/richtext/schema';
import { jsonOf, paragraph, tableOf, text } from '@/lib/richtext/testing/sample-document';
import { cellNumber, padding, saysNoNumber } from './cell-number';
import { layOutTable } from './lay-out-table';
import { numberCells } from './number-columns';

const cell = (words: string, colspan = 1, rowspan = 1) => ({
  type: 'tableCell',
  attrs: { colspan, rowspan },
  content: [paragraph(...(words === '' ? [] : [text(words)]))],
});
const header = (words: string, rowspan = 1) => ({ ...cell(words, 1, rowspan), type: 'tableHeader' });
const gridOf = (rows: ReturnType<typeof cell>[][]) => schema.nodeFromJSON(tableOf(rows)).child(1);

/** Every row as its cells: words, column, spans; "∅" for a hole. */
const laidOut = (rows: ReturnType<typeof cell>[][]) =>
  layOutTable(gridOf(rows)).rows.map((row) =>
    row.map(
      ({ node, column, colspan, rowspan }) => `${node?.textContent ?? '∅'}@${column} ${colspan}x${rowspan}`,
    ),
  );

describe('A table for readers', () => {
  it('has no holes', () => {
    expect(laidOut([[cell('a')], [cell('b'), cell('c')]])).toEqual([
      ['a@0 1x1', '∅@1 1x1'],
      ['b@0 1x1', 'c@1 1x1'],
    ]);
  });

  it('has no cell over another one, and none that reaches out below', () => {
    expect(laidOut([[cell('a'), cell('b', 1, 2)], [cell('c', 2)], [cell('d', 1, 9), cell('e')]])).toEqual([
      ['a@0 1x1', 'b@1 1x2'],
      ['c@0 1x1'],
      ['d@0 1x1', 'e@1 1x1'],
    ]);
  });

  it('has no row and no column in which no cell begins', () => {
    expect(laidOut([[cell('a', 2, 2)], [], [cell('b', 2)]])).toEqual([['a@0 1x1'], ['b@0 1x1']]);
  });

  it('has a head of the first rows, unless a cell reaches out of them or there is nothing else', () => {
    const head = (rows: ReturnType<typeof cell>[][]) => layOutTable(gridOf(rows)).headerRows;
    expect(
      head([
        [header('a'), header('b')],
        [header('c'), cell('d')],
      ]),
    ).toBe(1);
    expect(head([[header('a', 2), header('b')], [header('c')], [cell('d'), cell('e')]])).toBe(2);
    expect(head([[header('a', 2), header('b')], [cell('c')]])).toBe(0);
    expect(head([[header('a'), header('b')]])).toBe(0);
  });
});

describe('The words of a cell', () => {
  it.each([
    ['12', '', ''],
    ['-3.75', '.75', ''],
    ['−3', '', ''],
    ['1,234', '', ''],
    ['1,5', ',5', ''],
    ['1 234 567.0', '.0', ''],
    ['٢٫٢٤', '٫٢٤', ''],
    ['١٬٢٣٤٪', '', ''],
    ['12.5%', '.5', '%'],
    ['$ 12', '', ''],
    ['(3.2)', '.2', ''],
    ['12 €', '', ''],
    [' \u200f12\u200e ', '', ''],
  ])('%j are a number', (words, decimals, percent) =>
    expect(cellNumber(words)).toEqual({ decimals, percent }),
  );

  it.each(['COP28', '2018-07-19', '+971 2 444 1234', '12 دولة', '1.2.3', '', '10/12'])(
    '%j are no number',
    (words) => expect(cellNumber(words)).toBeNull(),
  );

  it.each(['', '–', '…', 'n/a', 'N/A', '--', '..'])('%j say that there is none', (words) =>
    expect(saysNoNumber(words)).toBe(true),
  );
});

it.each([
  ['2', '2.24', '.00'],
  ['2.1', '2.24', '0'],
  ['٢', '٢٫٢٤', '٫٠٠'],
  ['60', '12.5%', '.0%'],
  ['60%', '60%', ''],
])('%s lacks what makes it as long as %s', (number, longest, wanted) => {
  const [one, other] = [cellNumber(number), cellNumber(longest)];
  expect(one && other && padding(one, other)).toBe(wanted);
});

describe('A column', () => {
  const aligned = (rows: ReturnType<typeof cell>[][]) =>
    [...numberCells(gridOf(rows))].map(([{ row, column }, pad]) => `${row},${column} ${pad}`.trim());

  it('of numbers is aligned with its header, also where one is missing', () => {
    const rows = [
      [header('a'), header('b')],
      [cell('x'), cell('1.5')],
      [cell('y'), cell('–')],
    ];
    expect(aligned(rows)).toEqual(['1,1', '2,1', '0,1']);
  });

  it('with one word among its numbers is not', () => {
    expect(aligned([[cell('1')], [cell('about 2')]])).toEqual([]);
  });

  it('without any number is not', () => {
    expect(aligned([[cell('–')], [cell('')]])).toEqual([]);
  });
});

describe('The direction of a table', () => {
  const directions = (rows: ReturnType<typeof cell>[][], attrs?: { dir: string }) => {
    const doc = parseDocument(
      jsonOf([{ ...tableOf(rows), ...(attrs ? { attrs } : {}) }, paragraph(text('9'))]),
    );
    const found = blockDirections(doc, 'rtl');
    const of = (name: string) => {
      const all: (string | undefined)[] = [];
      doc.descendants((node, pos) => {
        if (node.type.name === name) all.push(found.get(pos));
      });
      return all;
    };
    return { table: of('table'), cells: of('tableCell'), paragraphs: of('paragraph') };
  };

  it('is that of most of its words, whatever its first cell says', () => {
    const { table, cells, paragraphs } = directions([
      [cell('NATO'), cell('حلف شمال الأطلسي')],
      [cell('2018'), cell('دول')],
    ]);
    expect(table).toEqual(['rtl']);
    expect(new Set(cells)).toEqual(new Set(['rtl']));
    expect(paragraphs).toEqual(['ltr', 'rtl', 'rtl', 'rtl', 'rtl']);
  });

  it('continues the text before it if there are numbers only', () => {
    expect(directions([[cell('1'), cell('2')]]).table).toEqual(['rtl']);
  });

  it('is the one that was set by hand', () => {
    const { table, cells, paragraphs } = directions([[cell('عربي'), cell('2')]], { dir: 'ltr' });
    expect(table).toEqual(['ltr']);
    expect(cells).toEqual(['ltr', 'ltr']);
    expect(paragraphs).toEqual(['rtl', 'ltr', 'ltr']);
  });
});
