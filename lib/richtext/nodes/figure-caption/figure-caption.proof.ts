import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { text } from '@/lib/richtext/testing/sample-document';

const figureOf = (caption: NodeJson): NodeJson => ({
  type: 'figure',
  attrs: { width: 'text' },
  content: [{ type: 'figurePicture' }, caption, { type: 'figureCredit' }],
});
const caption: NodeJson = {
  type: 'figureCaption',
  attrs: { id: 'c' },
  content: [text('خريطة '), text('الخليج', { type: 'bold' })],
};

export const proof = blockProof({
  block: figureOf(caption),
  html:
    '<figure class="figure figure-text" lang="ar" dir="rtl"><figcaption>' +
    '<p class="figure-caption" dir="rtl">خريطة <strong>الخليج</strong></p></figcaption></figure>',
  text: 'خريطة الخليج',
  refused: [
    ...badBlockAttributes(caption, figureOf),
    {
      because: 'a list inside',
      block: figureOf({ ...caption, content: [{ type: 'bulletList' }] }),
      key: 'document.misplaced',
    },
    { because: 'no figure around it', block: caption, key: 'document.misplaced' },
  ],
});
