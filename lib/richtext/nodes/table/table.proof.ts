import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, sampleTable, text } from '@/lib/richtext/testing/sample-document';

const block: NodeJson = { ...sampleTable(), attrs: { id: 't' } };
const [caption, grid, source] = block.content ?? [];

export const proof = blockProof({
  block,
  html:
    '<figure class="table" id="b-t" dir="ltr">' +
    '<div class="table-frame" role="region" tabindex="0" aria-label="Spending, 2018"><table dir="ltr">' +
    '<caption><span dir="ltr">Spending, 2018</span></caption>' +
    '<thead><tr><th scope="col" dir="ltr"><p dir="ltr">Country</p></th>' +
    '<th scope="col" class="number" dir="ltr"><p dir="ltr">Share</p></th></tr></thead>' +
    '<tbody><tr><th scope="row" dir="ltr"><p dir="ltr">Poland</p></th>' +
    '<td class="number" data-padding="0" dir="ltr"><p dir="ltr">2.0</p></td></tr>' +
    '<tr><th scope="row" dir="ltr"><p dir="ltr">Greece</p></th>' +
    '<td class="number" dir="ltr"><p dir="ltr">2.24</p></td></tr></tbody></table></div>' +
    '<figcaption class="table-source" dir="ltr">Source: NATO</figcaption></figure>',
  text: 'Spending, 2018\nCountry | Share\nPoland | 2.0\nGreece | 2.24\nSource: NATO',
  refused: [
    ...badBlockAttributes(block),
    { because: 'no rows', block: { ...block, content: [caption, source] }, key: 'document.misplaced' },
    { because: 'no source line', block: { ...block, content: [caption, grid] }, key: 'document.misplaced' },
    {
      because: 'a paragraph among its parts',
      block: { ...block, content: [caption, paragraph(text('x')), grid, source] },
      key: 'document.misplaced',
    },
  ],
});
