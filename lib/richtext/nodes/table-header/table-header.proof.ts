import type { NodeJson } from '@/lib/richtext/document-json';
import { badAttribute, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, tableOf, text } from '@/lib/richtext/testing/sample-document';

const header = (attrs: NodeJson['attrs'], words: string): NodeJson => ({
  type: 'tableHeader',
  attrs,
  content: [paragraph(text(words))],
});
const value = (words: string): NodeJson => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(text(words))],
});
const row = { colspan: 1, rowspan: 1 };

export const proof = blockProof({
  block: tableOf([
    [header(row, 'Year'), header({ colspan: 2, rowspan: 1 }, 'Sums')],
    [header(row, '2017'), value('a'), value('b')],
  ]),
  html:
    '<figure class="table" dir="ltr"><div class="table-frame" role="region" tabindex="0" aria-label="Table">' +
    '<table dir="ltr"><thead><tr><th scope="col" dir="ltr"><p dir="ltr">Year</p></th>' +
    '<th colspan="2" scope="colgroup" dir="ltr"><p dir="ltr">Sums</p></th></tr></thead>' +
    '<tbody><tr><th scope="row" dir="ltr"><p dir="ltr">2017</p></th><td dir="ltr"><p dir="ltr">a</p></td>' +
    '<td dir="ltr"><p dir="ltr">b</p></td></tr></tbody></table></div></figure>',
  text: 'Year | Sums\n2017 | a | b',
  refused: [
    badAttribute('no colspan', tableOf([[header({ colspan: 0 }, 'x')]])),
    badAttribute('a word as rowspan', tableOf([[header({ rowspan: 'all' }, 'x')]])),
    { because: 'no row around it', block: header(row, 'x'), key: 'document.misplaced' },
  ],
});
