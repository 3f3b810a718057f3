import { badFieldAttributes, fieldProof } from '@/lib/richtext/testing/proof';
import { text } from '@/lib/richtext/testing/sample-document';

const node = {
  type: 'standfirst' as const,
  attrs: { id: 'f', dir: 'ltr' },
  content: [text('What was decided.')],
};

export const proof = fieldProof({
  node,
  html: '<bdi dir="ltr">What was decided.</bdi>',
  text: 'What was decided.',
  refused: [
    ...badFieldAttributes(node),
    {
      because: 'underline words',
      node: { ...node, content: [text('x', { type: 'underline' })] },
      key: 'document.misplaced',
    },
    {
      because: 'a line break',
      node: { ...node, content: [{ type: 'hardBreak' }] },
      key: 'document.misplaced',
    },
  ],
});
