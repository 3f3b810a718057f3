import { Fragment, type Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { documentOf, paragraph, tableOf, text } from '@/lib/richtext/testing/sample-document';
import { compareDocuments } from './compare-documents';
import { comparedHtml } from './compared-html';

const shown = (before: Node, after: Node) => comparedHtml(compareDocuments(before, after, 'en'), 'en');
const htmlOf = (before: Node, after: Node) =>
  shown(before, after)
    .rows.filter(({ change }) => change !== 'same')
    .map(({ html }) => html);
const body = (...blocks: Block[]) => documentOf(blocks);

/** A document with a table of these cells. */
function withTable(rows: string[][]): Node {
  const doc = documentOf([{ p: 'Before the table.' }]);
  const table = tableOf(rows.map((cells) => cells.map((cell) => paragraph(text(cell)))));
  return parseDocument({ ...doc.toJSON(), content: [...doc.toJSON().content, table] });
}

describe('A comparison on a page', () => {
  it('has removed words in del and added ones in ins, and numbers both as one change', () => {
    const { rows, changes } = shown(body({ p: 'In Brussels, today.' }), body({ p: 'In Madrid, today.' }));
    expect(rows.at(-1)).toMatchObject({ change: 'changed', numbers: [1] });
    expect(rows.at(-1)?.html).toContain(
      'In <del data-n="1">Brussels</del><ins data-n="1">Madrid</ins>, today.',
    );
    expect(changes).toMatchObject([
      { kind: 'replaced', before: 'Brussels', after: 'Madrid', node: 'paragraph' },
    ]);
  });

  it('keeps the marks and the direction of every block, and leaves the headings of the page alone', () => {
    const [before, after] = [documentOf([], { title: 'Old' }), documentOf([], { title: 'New' })];
    expect(htmlOf(before, after)).toEqual([
      '<h2 dir="ltr" data-node="title"><del data-n="1">Old</del><ins data-n="1">New</ins></h2>',
    ]);
    const arabic = htmlOf(
      body({ p: 'قال الرئيس.' }),
      body({ p: ['قال ', { text: 'الوزير', bold: true }, '.'] }),
    );
    expect(arabic).toEqual([
      '<p lang="ar" dir="rtl" data-node="paragraph">قال <del data-n="1">الرئيس</del><ins data-n="1"><strong>الوزير</strong></ins>.</p>',
    ]);
  });

  it('marks words whose marks alone have changed, and says which', () => {
    const { changes, rows } = shown(
      body({ p: 'A bold word.' }),
      body({ p: ['A ', { text: 'bold', bold: true }, ' word.'] }),
    );
    expect(changes).toMatchObject([{ kind: 'marks', marks: ['bold'], after: 'bold' }]);
    expect(rows.at(-1)?.html).toContain(
      'A <span data-change="marks" data-n="1"><strong>bold</strong></span> word.',
    );
  });

  it('shows a removed list as one change, item by item', () => {
    const { rows, changes } = shown(
      body({ p: 'Stays here.' }, { ul: ['One', 'Two'] }),
      body({ p: 'Stays here.' }),
    );
    expect(changes).toMatchObject([{ number: 1, kind: 'removed', node: 'bulletList', before: 'One Two' }]);
    expect(rows.at(-1)?.html.match(/<del data-n="1">/g)).toHaveLength(2);
  });

  it('gives both ends of a move one number, and what has changed in the block others', () => {
    const before = body(
      { p: 'The first paragraph of all.' },
      { p: 'The second paragraph, which is longer.' },
    );
    const moved = before.copy(Fragment.fromArray([0, 1, 2, 4, 3].map((index) => before.child(index))));
    const changed = parseDocument(JSON.parse(JSON.stringify(moved.toJSON()).replace('of all', 'of many')));
    const { rows, changes } = shown(before, changed);
    expect(changes.map(({ kind }) => kind)).toEqual(['moved', 'replaced']);
    expect(rows.filter(({ numbers }) => numbers.includes(1)).map(({ change }) => change)).toEqual([
      'movedFrom',
      'movedTo',
    ]);
  });

  it('shows a cell of a table, a row and a column that were added, in a table', () => {
    const before = withTable([
      ['Year', 'Oil'],
      ['2024', '71'],
    ]);
    expect(
      htmlOf(
        before,
        withTable([
          ['Year', 'Oil'],
          ['2024', '73'],
        ]),
      ).join(),
    ).toMatch(/<td[^>]*><p[^>]*><del data-n="1">71<\/del><ins data-n="1">73<\/ins>/);
    const { changes, rows } = shown(
      before,
      withTable([
        ['Year', 'Oil'],
        ['2023', '69'],
        ['2024', '71'],
      ]),
    );
    expect(changes).toMatchObject([{ kind: 'added', node: 'tableRow' }]);
    expect(rows.at(-1)?.html.match(/<tr>/g)).toHaveLength(3);
    const wider = shown(
      before,
      withTable([
        ['Year', 'Gas', 'Oil'],
        ['2024', '12', '71'],
      ]),
    );
    expect(wider.changes.map(({ kind, node }) => [kind, node])).toEqual([
      ['added', 'tableCell'],
      ['added', 'tableCell'],
    ]);
  });

  it('tells what a block was before, and which of its settings are others', () => {
    const { changes } = shown(body({ h2: 'Moves' }), body({ h3: 'Moves' }));
    expect(changes).toMatchObject([
      { kind: 'attributes', attributes: [{ name: 'level', before: 2, after: 3 }] },
    ]);
    expect(shown(body({ h2: 'Moves' }), body({ p: 'Moves' })).changes).toMatchObject([
      { kind: 'attributes', nodeBefore: 'heading', node: 'paragraph' },
    ]);
  });

  it('escapes what was written', () => {
    expect(htmlOf(body({ p: 'a b' }), body({ p: 'a <b>' })).join()).toContain('&lt;</ins>b<ins');
  });
});
