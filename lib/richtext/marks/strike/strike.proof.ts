import { markProof } from '@/lib/richtext/testing/proof';

export const proof = markProof({
  mark: { type: 'strike' },
  html: '<s>word</s>',
  refused: [
    {
      because: 'an attribute',
      mark: { type: 'strike', attrs: { class: 'x' } },
      key: 'document.unknownAttribute',
    },
  ],
});
