import { badFieldAttributes, fieldProof } from '@/lib/richtext/testing/proof';
import { text } from '@/lib/richtext/testing/sample-document';

const node = { type: 'kicker' as const, attrs: { id: 'f', dir: 'ltr' }, content: [text('Training Tasks:')] };

export const proof = fieldProof({
  node,
  html: '<bdi dir="ltr">Training Tasks:</bdi>',
  text: 'Training Tasks:',
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
