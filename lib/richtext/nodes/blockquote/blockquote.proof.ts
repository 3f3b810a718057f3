import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const block: NodeJson = {
  type: 'blockquote',
  attrs: { id: 'q' },
  content: [paragraph(text('We will train.'))],
};

export const proof = blockProof({
  block,
  html: '<blockquote id="b-q" dir="ltr"><p dir="ltr">We will train.</p></blockquote>',
  text: 'We will train.',
  refused: [
    ...badBlockAttributes(block),
    {
      because: 'a heading inside',
      block: { ...block, content: [{ type: 'heading', attrs: { level: 3 }, content: [text('Moves')] }] },
      key: 'document.misplaced',
    },
  ],
});
