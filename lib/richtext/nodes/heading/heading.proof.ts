import type { NodeJson } from '@/lib/richtext/document-json';
import { badAttribute, badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { text } from '@/lib/richtext/testing/sample-document';

const block: NodeJson = { type: 'heading', attrs: { level: 3, id: 'h' }, content: [text('Moves')] };

export const proof = blockProof({
  block,
  html: '<h3 id="b-h" dir="ltr">Moves</h3>',
  text: 'Moves',
  refused: [
    ...badBlockAttributes(block),
    ...[0, 1, 5, 99, 2.5, '2', null, true, [2], { valueOf: 2 }].map((level) =>
      badAttribute(`level ${JSON.stringify(level)}`, { ...block, attrs: { level } }),
    ),
  ],
});
