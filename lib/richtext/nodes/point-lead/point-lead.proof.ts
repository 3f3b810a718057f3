import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const pointWith = (lead: NodeJson): NodeJson => ({
  type: 'pointList',
  attrs: { start: 1 },
  content: [{ type: 'point', content: [lead, paragraph(text('text'))] }],
});
const lead: NodeJson = { type: 'pointLead', attrs: { id: 'd' }, content: [text('The “mission” ')] };

export const proof = blockProof({
  block: pointWith(lead),
  html:
    '<ol class="points" role="list" dir="ltr"><li dir="ltr"><p dir="ltr"><span class="point-number">1- </span>' +
    '<b class="point-lead">The “mission”:</b> text</p></li></ol>',
  text: '1- The “mission”: text',
  refused: [
    ...badBlockAttributes(lead, pointWith),
    {
      because: 'bold words',
      block: pointWith({ ...lead, content: [text('x', { type: 'bold' })] }),
      key: 'document.misplaced',
    },
    {
      because: 'a line break',
      block: pointWith({ ...lead, content: [{ type: 'hardBreak' }] }),
      key: 'document.misplaced',
    },
    { because: 'no point around it', block: lead, key: 'document.misplaced' },
  ],
});
