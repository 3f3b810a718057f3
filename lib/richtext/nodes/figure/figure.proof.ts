import type { NodeJson } from '@/lib/richtext/document-json';
import { slotHtml } from '@/lib/richtext/slots';
import { badAttribute, badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const [MAP, CHART] = ['0199f000-0000-7000-8000-000000000001', '0199f000-0000-7000-8000-000000000002'];
const picture = (media?: string): NodeJson => ({
  type: 'figurePicture',
  ...(media ? { attrs: { media } } : {}),
});
const figureOf = (...content: NodeJson[]): NodeJson => ({
  type: 'figure',
  attrs: { width: 'wide', id: 'f' },
  content: [...content, { type: 'figureCaption', content: [text('Two maps')] }, { type: 'figureCredit' }],
});
const whole = figureOf(picture(MAP), picture(CHART), picture());
const slot = (media: string) => slotHtml('picture', { media, alt: null, width: 'wide', beside: 2 });

export const proof = blockProof({
  block: whole,
  html:
    `<figure class="figure figure-wide" id="b-f" dir="ltr"><div class="figure-row">${slot(MAP)}${slot(CHART)}</div>` +
    '<figcaption><p class="figure-caption" dir="ltr">Two maps</p></figcaption></figure>',
  text: 'Two maps',
  refused: [
    ...badBlockAttributes(whole),
    badAttribute('a width that does not exist', { ...whole, attrs: { width: 'huge' } }),
    { because: 'no picture', block: figureOf(), key: 'document.misplaced' },
    {
      because: 'five pictures',
      block: figureOf(...Array.from({ length: 5 }, () => picture(MAP))),
      key: 'document.misplaced',
    },
    { because: 'a paragraph inside', block: figureOf(picture(MAP), paragraph()), key: 'document.misplaced' },
    {
      because: 'a list around it',
      block: {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(), whole] }],
      },
      key: 'document.misplaced',
    },
  ],
});
