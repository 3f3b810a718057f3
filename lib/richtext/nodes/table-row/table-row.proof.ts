import type { NodeJson } from '@/lib/richtext/document-json';
import { blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, tableOf, text } from '@/lib/richtext/testing/sample-document';

const cell = (words: string, rowspan = 1): NodeJson => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan },
  content: [paragraph(text(words))],
});
const table = tableOf([[cell('a', 2), cell('b', 2)], [], [cell('c'), cell('d')]]);
// A row without cells is stored without content.
table.content?.[1]?.content?.splice(1, 1, { type: 'tableRow' });

export const proof = blockProof({
  block: table,
  html:
    '<figure class="table" dir="ltr"><div class="table-frame" role="region" tabindex="0" aria-label="Table">' +
    '<table dir="ltr"><tbody><tr><td dir="ltr"><p dir="ltr">a</p></td><td dir="ltr"><p dir="ltr">b</p></td></tr>' +
    '<tr><td dir="ltr"><p dir="ltr">c</p></td><td dir="ltr"><p dir="ltr">d</p></td></tr></tbody></table></div></figure>',
  text: 'a | b\nc | d',
  refused: [
    {
      because: 'a paragraph in place of a cell',
      block: tableOf([[{ type: 'heading', content: [text('x')] }]]),
      key: 'document.misplaced',
    },
    {
      because: 'no table around it',
      block: { type: 'tableRow', content: [cell('x')] },
      key: 'document.misplaced',
    },
    {
      because: 'an attribute',
      block: { type: 'table', content: [{ type: 'tableRow', attrs: { id: 'r' } }] },
      key: 'document.unknownAttribute',
    },
  ],
});
