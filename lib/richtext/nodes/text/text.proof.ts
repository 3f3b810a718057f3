import { blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

export const proof = blockProof({
  block: paragraph(text('a < b & "c"')),
  html: '<p dir="ltr">a &lt; b &amp; &quot;c&quot;</p>',
  text: 'a < b & "c"',
  refused: [
    { because: 'nothing in it', block: paragraph(text('')), key: 'document.badText' },
    {
      because: 'attributes',
      block: paragraph({ ...text('x'), attrs: { id: 'x' } }),
      key: 'document.unknownKey',
    },
    { because: 'no paragraph around it', block: text('x'), key: 'document.misplaced' },
    { because: 'NUL in it', block: paragraph(text('a\u0000b')), key: 'document.forbiddenCharacter' },
  ],
});
