import { badFieldAttributes, fieldProof } from '@/lib/richtext/testing/proof';
import { text } from '@/lib/richtext/testing/sample-document';

const node = { type: 'title' as const, attrs: { id: 'f', dir: 'ltr' }, content: [text('How NATO Plans')] };

export const proof = fieldProof({
  node,
  html: '<bdi dir="ltr">How NATO Plans</bdi>',
  text: 'How NATO Plans',
  refused: [
    ...badFieldAttributes(node),
    {
      because: 'bold words',
      node: { ...node, content: [text('x', { type: 'bold' })] },
      key: 'document.misplaced',
    },
    {
      because: 'a line break',
      node: { ...node, content: [{ type: 'hardBreak' }] },
      key: 'document.misplaced',
    },
  ],
});
