import type { NodeJson } from '@/lib/richtext/document-json';
import { slotHtml } from '@/lib/richtext/slots';
import { badAttribute, badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const media = '0199f000-0000-7000-8000-000000000001';
const node: NodeJson = {
  type: 'fileAttachment',
  attrs: { media, id: 'f' },
  content: [text('The whole report')],
};

export const proof = blockProof({
  block: node,
  html: `<p class="attachment" id="b-f" dir="ltr">${slotHtml('file', { media, title: 'The whole report' })}</p>`,
  text: 'The whole report',
  refused: [
    ...badBlockAttributes(node),
    badAttribute('an address instead of an id', { ...node, attrs: { media: '/etc/passwd' } }),
    { because: 'a paragraph inside', block: { ...node, content: [paragraph()] }, key: 'document.misplaced' },
    {
      because: 'a line break in its title',
      block: { ...node, content: [{ type: 'hardBreak' }] },
      key: 'document.misplaced',
    },
  ],
});
