import { markProof } from '@/lib/richtext/testing/proof';

const refusal = (because: string, attrs?: object) => ({
  because,
  mark: { type: 'link', attrs },
  key: 'document.badAttribute',
});

export const proof = markProof({
  mark: { type: 'link', attrs: { href: 'https://example.org' } },
  html: '<a href="https://example.org" rel="noopener">word</a>',
  refused: [
    refusal('no address'),
    refusal('a script as address', { href: 'javascript:alert(1)' }),
    refusal('a number as address', { href: 7 }),
    refusal('null as address', { href: null }),
    {
      because: 'a target',
      mark: { type: 'link', attrs: { href: '/', target: '_blank' } },
      key: 'document.unknownAttribute',
    },
  ],
});
