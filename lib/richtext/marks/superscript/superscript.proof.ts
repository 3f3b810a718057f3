import { markProof } from '@/lib/richtext/testing/proof';

export const proof = markProof({
  mark: { type: 'superscript' },
  html: '<sup>word</sup>',
  refused: [
    {
      because: 'an attribute',
      mark: { type: 'superscript', attrs: { class: 'x' } },
      key: 'document.unknownAttribute',
    },
  ],
});
