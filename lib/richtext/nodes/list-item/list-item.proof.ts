import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';
import { draftListItem } from './list-item';

const listOf = (...content: NodeJson[]): NodeJson => ({ type: 'bulletList', content });
const inner = listOf(draftListItem('in'));

export const proof = blockProof({
  block: listOf(
    { ...draftListItem('out'), attrs: { id: 'i' } },
    { type: 'listItem', content: [paragraph(), inner] },
  ),
  html:
    '<ul dir="ltr"><li dir="ltr"><p dir="ltr">out</p></li>' +
    '<li dir="ltr"><p dir="ltr"></p><ul dir="ltr"><li dir="ltr"><p dir="ltr">in</p></li></ul></li></ul>',
  text: '- out\n- - in',
  refused: [
    ...badBlockAttributes(draftListItem('One'), listOf),
    {
      because: 'a list first',
      block: listOf({ type: 'listItem', content: [inner] }),
      key: 'document.misplaced',
    },
    { because: 'no list around it', block: draftListItem('x'), key: 'document.misplaced' },
    {
      because: 'a heading inside',
      block: listOf({ type: 'listItem', content: [paragraph(), { type: 'heading', content: [text('x')] }] }),
      key: 'document.misplaced',
    },
  ],
});
