import { markProof } from '@/lib/richtext/testing/proof';

export const proof = markProof({
  mark: { type: 'subscript' },
  html: '<sub>word</sub>',
  refused: [
    {
      because: 'an attribute',
      mark: { type: 'subscript', attrs: { class: 'x' } },
      key: 'document.unknownAttribute',
    },
  ],
});
