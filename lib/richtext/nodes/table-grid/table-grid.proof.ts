import type { NodeJson } from '@/lib/richtext/document-json';
import { blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, tableOf, text } from '@/lib/richtext/testing/sample-document';

const cell = (words: string, attrs = { colspan: 1, rowspan: 1 }): NodeJson => ({
  type: 'tableCell',
  attrs,
  content: [paragraph(text(words))],
});
const wide = (count: number) => Array.from({ length: count }, () => cell('x'));

export const proof = blockProof({
  // A hole at the end of the second row, as concurrent changes may leave it.
  block: tableOf([[cell('a'), cell('b')], [cell('c')]]),
  html:
    '<figure class="table" dir="ltr"><div class="table-frame" role="region" tabindex="0" aria-label="Table">' +
    '<table dir="ltr"><tbody><tr><td dir="ltr"><p dir="ltr">a</p></td><td dir="ltr"><p dir="ltr">b</p></td></tr>' +
    '<tr><td dir="ltr"><p dir="ltr">c</p></td><td></td></tr></tbody></table></div></figure>',
  text: 'a | b\nc',
  refused: [
    { because: 'no rows', block: tableOf([]), key: 'document.misplaced' },
    { because: '61 columns', block: tableOf([wide(61)]), key: 'document.tableTooWide' },
    {
      because: '61 columns, most of them reaching down from above',
      block: tableOf([[cell('x', { colspan: 60, rowspan: 2 })], [cell('x')]]),
      key: 'document.tableTooWide',
    },
    {
      because: '1001 rows',
      block: tableOf(Array.from({ length: 1001 }, () => [cell('x')])),
      key: 'document.tableTooWide',
    },
    { because: 'no table around it', block: { type: 'tableGrid', content: [] }, key: 'document.misplaced' },
  ],
});
