import type { NodeJson } from '@/lib/richtext/document-json';
import { draftListItem } from '@/lib/richtext/nodes/list-item/list-item';
import { badAttribute, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, sampleTable, tableOf, text } from '@/lib/richtext/testing/sample-document';

const cell = (attrs: NodeJson['attrs'], ...content: NodeJson[]): NodeJson => ({
  type: 'tableCell',
  attrs,
  content,
});
const one = { colspan: 1, rowspan: 1 };
const list: NodeJson = { type: 'bulletList', content: [draftListItem('One')] };
const rowOf = (bad: NodeJson) => tableOf([[bad]]);

export const proof = blockProof({
  block: tableOf([
    [cell({ colspan: 1, rowspan: 2 }, paragraph(text('a')), list), cell(one, paragraph(text('b')))],
    [cell(one, paragraph())],
  ]),
  html:
    '<figure class="table" dir="ltr"><div class="table-frame" role="region" tabindex="0" aria-label="Table">' +
    '<table dir="ltr"><tbody><tr><td rowspan="2" dir="ltr"><p dir="ltr">a</p>' +
    '<ul dir="ltr"><li dir="ltr"><p dir="ltr">One</p></li></ul></td><td dir="ltr"><p dir="ltr">b</p></td></tr>' +
    '<tr><td dir="ltr"></td></tr></tbody></table></div></figure>',
  text: 'a - One | b',
  refused: [
    ...[0, -1, 1.5, '2', null, 61, [1]].map((colspan) =>
      badAttribute(`colspan ${JSON.stringify(colspan)}`, rowOf(cell({ colspan }, paragraph()))),
    ),
    ...[0, '2', null, 1001].map((rowspan) =>
      badAttribute(`rowspan ${JSON.stringify(rowspan)}`, rowOf(cell({ rowspan }, paragraph()))),
    ),
    { because: 'a table inside', block: rowOf(cell(one, sampleTable())), key: 'document.misplaced' },
    { because: 'nothing inside', block: rowOf(cell(one)), key: 'document.misplaced' },
    { because: 'no row around it', block: cell(one, paragraph()), key: 'document.misplaced' },
  ],
});
