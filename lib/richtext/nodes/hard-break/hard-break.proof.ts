import { blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

export const proof = blockProof({
  block: paragraph(text('one'), { type: 'hardBreak' }, text('two')),
  html: '<p dir="ltr">one<br>two</p>',
  text: 'one\ntwo',
  refused: [
    {
      because: 'attributes',
      block: paragraph({ type: 'hardBreak', attrs: { clear: 'all' } }),
      key: 'document.unknownAttribute',
    },
    { because: 'no paragraph around it', block: { type: 'hardBreak' }, key: 'document.misplaced' },
  ],
});
