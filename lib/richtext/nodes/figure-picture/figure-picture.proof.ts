import type { NodeJson } from '@/lib/richtext/document-json';
import { slotHtml } from '@/lib/richtext/slots';
import { badAttribute, badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { text } from '@/lib/richtext/testing/sample-document';

const MEDIA = '0199f000-0000-7000-8000-000000000001';
const ALT = 'A map of the "Gulf" <1968>';
const figureOf = (picture: NodeJson): NodeJson => ({
  type: 'figure',
  attrs: { width: 'text' },
  content: [picture, { type: 'figureCaption', content: [text('The Gulf')] }, { type: 'figureCredit' }],
});
const picture: NodeJson = { type: 'figurePicture', attrs: { media: MEDIA, alt: ALT, id: 'p' } };
const withAttributes = (attrs: NodeJson['attrs']) => figureOf({ type: 'figurePicture', attrs });

export const proof = blockProof({
  block: figureOf(picture),
  html:
    '<figure class="figure figure-text" dir="ltr">' +
    `${slotHtml('picture', { media: MEDIA, alt: ALT, width: 'text', beside: 1 })}` +
    '<figcaption><p class="figure-caption" dir="ltr">The Gulf</p></figcaption></figure>',
  text: 'The Gulf',
  refused: [
    ...badBlockAttributes(picture, figureOf),
    badAttribute('an address instead of an id', withAttributes({ media: 'https://example.org/a.jpg' })),
    badAttribute('a number as alternative text', withAttributes({ media: MEDIA, alt: 1 })),
    badAttribute('an alternative text that never ends', withAttributes({ alt: 'x'.repeat(1001) })),
    { because: 'no figure around it', block: picture, key: 'document.misplaced' },
  ],
});
