import type { NodeJson } from '@/lib/richtext/document-json';
import { draftListItem } from '@/lib/richtext/nodes/list-item/list-item';
import { badAttribute, badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';

const block: NodeJson = {
  type: 'orderedList',
  attrs: { start: 4 },
  content: [draftListItem('One'), draftListItem('Two')],
};

export const proof = blockProof({
  block,
  html: '<ol start="4" dir="ltr"><li dir="ltr"><p dir="ltr">One</p></li><li dir="ltr"><p dir="ltr">Two</p></li></ol>',
  text: '4. One\n5. Two',
  refused: [
    ...badBlockAttributes(block),
    ...[0, -1, 1.5, '1', null, 1e21, [1]].map((start) =>
      badAttribute(`start ${JSON.stringify(start)}`, { ...block, attrs: { start } }),
    ),
    { because: 'a type', block: { ...block, attrs: { type: 'a' } }, key: 'document.unknownAttribute' },
  ],
});
