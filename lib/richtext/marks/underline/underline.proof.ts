import { markProof } from '@/lib/richtext/testing/proof';

export const proof = markProof({
  mark: { type: 'underline' },
  html: '<u>word</u>',
  refused: [
    {
      because: 'an attribute',
      mark: { type: 'underline', attrs: { class: 'x' } },
      key: 'document.unknownAttribute',
    },
  ],
});
