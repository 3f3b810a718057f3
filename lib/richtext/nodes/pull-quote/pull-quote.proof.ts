import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const block: NodeJson = { type: 'pullQuote', attrs: { id: 'q' }, content: [text('Shade is a measure.')] };

export const proof = blockProof({
  block,
  html: '<aside class="pull-quote" id="b-q" dir="ltr"><p>Shade is a measure.</p></aside>',
  text: 'Shade is a measure.',
  refused: [
    ...badBlockAttributes(block),
    {
      because: 'a paragraph inside',
      block: { type: 'pullQuote', content: [paragraph(text('x'))] },
      key: 'document.misplaced',
    },
  ],
});
