import type { Proof } from '@/lib/richtext/testing/proof';
import { jsonOf, paragraph, text } from '@/lib/richtext/testing/sample-document';

const document = jsonOf([paragraph(text('one')), paragraph(text('two'))]);

export const proof: Proof = {
  document,
  renderedAs: 'body',
  html: '<p dir="ltr">one</p><p dir="ltr">two</p>',
  text: 'Title\none\ntwo',
  refused: [
    {
      because: 'an attribute',
      document: { ...document, attrs: { id: 'x' } },
      key: 'document.unknownAttribute',
    },
    { because: 'no title', document: { ...document, content: [paragraph()] }, key: 'document.misplaced' },
    { because: 'no block after the standfirst', document: jsonOf([]), key: 'document.misplaced' },
    { because: 'another document inside', document: jsonOf([document]), key: 'document.misplaced' },
  ],
};
