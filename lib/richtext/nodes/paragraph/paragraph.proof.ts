import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const block = paragraph(text('x'));

export const proof = blockProof({
  block: { ...paragraph(text('Currently, NATO')), attrs: { id: 'p1' } },
  html: '<p id="b-p1" dir="ltr">Currently, NATO</p>',
  text: 'Currently, NATO',
  refused: [
    ...badBlockAttributes(block),
    { because: 'a level', block: { ...block, attrs: { level: 2 } }, key: 'document.unknownAttribute' },
    { because: 'attributes in a list', block: { ...block, attrs: [] }, key: 'document.badAttributes' },
    { because: 'attributes null', block: { ...block, attrs: null }, key: 'document.badAttributes' },
    { because: 'text of its own', block: { type: 'paragraph', text: 'x' }, key: 'document.unknownKey' },
    { because: 'a block inside', block: paragraph(block), key: 'document.misplaced' },
  ],
});
