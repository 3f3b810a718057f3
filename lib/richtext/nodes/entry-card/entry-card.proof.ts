import type { NodeJson } from '@/lib/richtext/document-json';
import { slotHtml } from '@/lib/richtext/slots';
import { badAttribute, badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { text } from '@/lib/richtext/testing/sample-document';

const entry = '0199f000-0000-7000-8000-000000000001';
const block: NodeJson = { type: 'entryCard', attrs: { entry, id: 'c' } };

export const proof = blockProof({
  block,
  html: slotHtml('entry-card', { entry }),
  text: '',
  refused: [
    ...badBlockAttributes(block),
    badAttribute('an address instead of an id', { ...block, attrs: { entry: '/ar/articles/nato' } }),
    { because: 'words inside', block: { ...block, content: [text('x')] }, key: 'document.misplaced' },
  ],
});
