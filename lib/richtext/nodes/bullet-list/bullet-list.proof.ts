import type { NodeJson } from '@/lib/richtext/document-json';
import { draftListItem } from '@/lib/richtext/nodes/list-item/list-item';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const block: NodeJson = {
  type: 'bulletList',
  attrs: { id: 'u' },
  content: [draftListItem('One'), draftListItem('Two')],
};

export const proof = blockProof({
  block,
  html: '<ul id="b-u" dir="ltr"><li dir="ltr"><p dir="ltr">One</p></li><li dir="ltr"><p dir="ltr">Two</p></li></ul>',
  text: '- One\n- Two',
  refused: [
    ...badBlockAttributes(block),
    { because: 'no item', block: { type: 'bulletList', content: [] }, key: 'document.misplaced' },
    {
      because: 'a bare paragraph',
      block: { type: 'bulletList', content: [paragraph(text('x'))] },
      key: 'document.misplaced',
    },
  ],
});
