import { markProof } from '@/lib/richtext/testing/proof';

const refusal = (because: string, attrs: object) => ({
  because,
  mark: { type: 'bidi', attrs },
  key: 'document.badAttribute',
});

export const proof = markProof({
  mark: { type: 'bidi', attrs: { dir: 'rtl', lang: 'en' } },
  html: '<bdi lang="en" dir="rtl">word</bdi>',
  refused: [
    refusal('a direction that does not exist', { dir: 'auto' }),
    refusal('a list as direction', { dir: ['rtl'] }),
    refusal('a language that the site does not have', { lang: 'fr' }),
    { because: 'an id', mark: { type: 'bidi', attrs: { id: 'x' } }, key: 'document.unknownAttribute' },
  ],
});
