import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const block: NodeJson = { type: 'divider', attrs: { id: 'd' } };

export const proof = blockProof({
  block,
  html: '<hr>',
  text: '* * *',
  refused: [
    ...badBlockAttributes(block),
    { because: 'words inside', block: { type: 'divider', content: [text('x')] }, key: 'document.misplaced' },
    {
      because: 'a quotation around it',
      block: { type: 'blockquote', content: [paragraph(), block] },
      key: 'document.misplaced',
    },
  ],
});
