import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { text } from '@/lib/richtext/testing/sample-document';

const figureOf = (credit: NodeJson): NodeJson => ({
  type: 'figure',
  attrs: { width: 'text' },
  content: [{ type: 'figurePicture' }, { type: 'figureCaption' }, credit],
});
const credit: NodeJson = {
  type: 'figureCredit',
  attrs: { id: 'c' },
  content: [text('خريطة '), text('الخليج', { type: 'bold' })],
};

export const proof = blockProof({
  block: figureOf(credit),
  html:
    '<figure class="figure figure-text" lang="ar" dir="rtl"><figcaption>' +
    '<p class="figure-credit" dir="rtl">خريطة <strong>الخليج</strong></p></figcaption></figure>',
  text: 'خريطة الخليج',
  refused: [
    ...badBlockAttributes(credit, figureOf),
    {
      because: 'a list inside',
      block: figureOf({ ...credit, content: [{ type: 'bulletList' }] }),
      key: 'document.misplaced',
    },
    { because: 'no figure around it', block: credit, key: 'document.misplaced' },
  ],
});
