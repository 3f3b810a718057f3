import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, tableOf, text } from '@/lib/richtext/testing/sample-document';

const node: NodeJson = {
  type: 'tableSource',
  content: [text('Spending'), { type: 'hardBreak' }, text('2018')],
};
const around = (bad: NodeJson) => tableOf([[paragraph(text('x'))]], { source: bad });

export const proof = blockProof({
  block: around(node),
  html:
    '<figure class="table" dir="ltr"><div class="table-frame" role="region" tabindex="0" aria-label="Table">' +
    '<table dir="ltr"><tbody><tr><td dir="ltr"><p dir="ltr">x</p></td></tr></tbody></table></div>' +
    '<figcaption class="table-source" dir="ltr">Spending<br>2018</figcaption></figure>',
  text: 'x\nSpending\n2018',
  refused: [
    ...badBlockAttributes(node, around),
    { because: 'no table around it', block: node, key: 'document.misplaced' },
    {
      because: 'a paragraph inside',
      block: around({ type: 'tableSource', content: [paragraph(text('x'))] }),
      key: 'document.misplaced',
    },
  ],
});
