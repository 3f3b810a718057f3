import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const title: NodeJson = { type: 'infoBoxTitle', content: [text('In short')] };
const around = (bad: NodeJson): NodeJson => ({ type: 'infoBox', content: [bad, paragraph(text('x'))] });

export const proof = blockProof({
  block: around(title),
  html: '<aside class="info-box" dir="ltr"><p class="info-box-title" dir="ltr">In short</p><p dir="ltr">x</p></aside>',
  text: 'In short\nx',
  refused: [
    ...badBlockAttributes(title, around),
    { because: 'no box around it', block: title, key: 'document.misplaced' },
  ],
});
