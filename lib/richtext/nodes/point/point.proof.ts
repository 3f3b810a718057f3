import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const pointsOf = (...content: NodeJson[]): NodeJson => ({ type: 'pointList', attrs: { start: 3 }, content });
const lead: NodeJson = { type: 'pointLead', content: [text('Lead')] };
const point: NodeJson = { type: 'point', attrs: { id: 'n1' }, content: [lead, paragraph(text('first'))] };
const long = { ...point, content: [lead, paragraph(text('first')), paragraph(text('second'))] };

export const proof = blockProof({
  block: pointsOf(long, { type: 'point', content: [{ type: 'pointLead' }, paragraph()] }),
  html:
    '<ol class="points" role="list" start="3" dir="ltr"><li id="b-n1" dir="ltr">' +
    '<p dir="ltr"><span class="point-number">3- </span><b class="point-lead">Lead:</b> first</p><p dir="ltr">second</p></li>' +
    '<li dir="ltr"><p dir="ltr"><span class="point-number">4- </span></p></li></ol>',
  text: '3- Lead: first\n  second\n4- ',
  refused: [
    ...badBlockAttributes(point, pointsOf),
    {
      because: 'no paragraph',
      block: pointsOf({ type: 'point', content: [{ type: 'pointLead' }] }),
      key: 'document.misplaced',
    },
    { because: 'no list around it', block: point, key: 'document.misplaced' },
  ],
});
