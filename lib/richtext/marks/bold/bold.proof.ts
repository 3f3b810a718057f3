import { markProof } from '@/lib/richtext/testing/proof';

export const proof = markProof({
  mark: { type: 'bold' },
  html: '<strong>word</strong>',
  refused: [
    {
      because: 'an attribute',
      mark: { type: 'bold', attrs: { class: 'x' } },
      key: 'document.unknownAttribute',
    },
  ],
});
