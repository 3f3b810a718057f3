import type { NodeJson } from '@/lib/richtext/document-json';
import { badAttribute, badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const point = (id: string, lead: string, value: string): NodeJson => ({
  type: 'point',
  attrs: { id },
  content: [{ type: 'pointLead', content: [text(lead)] }, paragraph(text(value))],
});

const block: NodeJson = {
  type: 'pointList',
  attrs: { start: 1, id: 'l' },
  content: [
    point('n1', 'Non-combat mission', 'The Secretary-General noted'),
    point('n2', 'Why now?', 'Because'),
  ],
};

export const proof = blockProof({
  block,
  html:
    '<ol class="points" role="list" id="b-l" dir="ltr">' +
    '<li id="b-n1" dir="ltr"><p dir="ltr"><span class="point-number">1- </span><b class="point-lead">Non-combat mission:</b> The Secretary-General noted</p></li>' +
    '<li id="b-n2" dir="ltr"><p dir="ltr"><span class="point-number">2- </span><b class="point-lead">Why now?</b> Because</p></li></ol>',
  text: '1- Non-combat mission: The Secretary-General noted\n2- Why now? Because',
  refused: [
    ...badBlockAttributes(block),
    badAttribute('start 0', { ...block, attrs: { start: 0 } }),
    {
      because: 'a list item',
      block: { ...block, content: [{ type: 'listItem', content: [paragraph(text('x'))] }] },
      key: 'document.misplaced',
    },
  ],
});
