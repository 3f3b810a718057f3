import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const item = (...content: NodeJson[]): NodeJson => ({ type: 'bibliographyItem', content });
const block: NodeJson = {
  type: 'bibliography',
  attrs: { id: 'r' },
  content: [
    item(text('Sayigh, Y. '), text('Armed Struggle', { type: 'italic' }), text('. Oxford, 1997.')),
    item(text('عبد الله، خالد. الأمن في الخليج. بيروت، 2015.')),
    { type: 'bibliographyItem' },
  ],
};

/** In both scripts, and with a line in which nothing is written yet. */
export const proof = blockProof({
  block,
  html:
    '<section class="bibliography" role="doc-bibliography" aria-label="References" id="b-r" dir="ltr"><ul>' +
    '<li dir="ltr">Sayigh, Y. <em>Armed Struggle</em>. Oxford, 1997.</li>' +
    '<li lang="ar" dir="rtl">عبد الله، خالد. الأمن في الخليج. بيروت، 2015.</li></ul></section>',
  text: 'Sayigh, Y. Armed Struggle. Oxford, 1997.\nعبد الله، خالد. الأمن في الخليج. بيروت، 2015.',
  refused: [
    ...badBlockAttributes(block),
    { because: 'no item', block: { type: 'bibliography', content: [] }, key: 'document.misplaced' },
    {
      because: 'a bare paragraph',
      block: { type: 'bibliography', content: [paragraph(text('x'))] },
      key: 'document.misplaced',
    },
  ],
});
