import { markProof } from '@/lib/richtext/testing/proof';

export const proof = markProof({
  mark: { type: 'italic' },
  html: '<em>word</em>',
  refused: [
    {
      because: 'an attribute',
      mark: { type: 'italic', attrs: { class: 'x' } },
      key: 'document.unknownAttribute',
    },
  ],
});
