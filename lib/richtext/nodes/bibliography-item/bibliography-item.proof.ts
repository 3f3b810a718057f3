import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const listOf = (...content: NodeJson[]): NodeJson => ({ type: 'bibliography', content });
const item: NodeJson = {
  type: 'bibliographyItem',
  attrs: { id: 'i' },
  content: [text('ابن خلدون. '), text('المقدمة', { type: 'bold' })],
};

export const proof = blockProof({
  block: listOf(item),
  html:
    '<section class="bibliography" role="doc-bibliography" aria-label="References" lang="ar" dir="rtl"><ul>' +
    '<li id="b-i" dir="rtl">ابن خلدون. <strong>المقدمة</strong></li></ul></section>',
  text: 'ابن خلدون. المقدمة',
  refused: [
    ...badBlockAttributes(item, listOf),
    {
      because: 'a paragraph inside',
      block: listOf({ ...item, content: [paragraph(text('x'))] }),
      key: 'document.misplaced',
    },
    { because: 'no list around it', block: item, key: 'document.misplaced' },
  ],
});
