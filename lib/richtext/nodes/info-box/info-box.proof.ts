import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const block: NodeJson = {
  type: 'infoBox',
  attrs: { id: 'i' },
  content: [{ type: 'infoBoxTitle' }, paragraph(text('One.')), paragraph(text('Two.'))],
};

export const proof = blockProof({
  block,
  html: '<aside class="info-box" id="b-i" dir="ltr"><p dir="ltr">One.</p><p dir="ltr">Two.</p></aside>',
  text: 'One.\nTwo.',
  refused: [
    ...badBlockAttributes(block),
    { because: 'no title', block: { type: 'infoBox', content: [paragraph()] }, key: 'document.misplaced' },
    {
      because: 'a box inside',
      block: { type: 'infoBox', content: [{ type: 'infoBoxTitle' }, block] },
      key: 'document.misplaced',
    },
  ],
});
