import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, proveNode } from '@/lib/richtext/testing/prove-node';

const text = (value: string, marks?: NodeJson['marks']): NodeJson => ({
  type: 'text',
  text: value,
  ...(marks ? { marks } : {}),
});
const paragraph = (value: string): NodeJson => ({ type: 'paragraph', content: [text(value)] });
const item = (value: string): NodeJson => ({ type: 'listItem', content: [paragraph(value)] });
const point = (lead: string, value: string): NodeJson => ({
  type: 'point',
  content: [{ type: 'pointLead', content: [text(lead)] }, paragraph(value)],
});

const badAttribute = (because: string, block: unknown) => ({ because, block, key: 'document.badAttribute' });

proveNode('paragraph', {
  block: { ...paragraph('Currently, NATO'), attrs: { id: 'p1' } },
  html: '<p id="p1" dir="ltr">Currently, NATO</p>',
  text: 'Currently, NATO',
  refused: [
    ...badBlockAttributes(paragraph('x')),
    {
      because: 'a level',
      block: { ...paragraph('x'), attrs: { level: 2 } },
      key: 'document.unknownAttribute',
    },
    {
      because: 'attributes in a list',
      block: { ...paragraph('x'), attrs: [] },
      key: 'document.badAttributes',
    },
    { because: 'attributes null', block: { ...paragraph('x'), attrs: null }, key: 'document.badAttributes' },
    { because: 'text of its own', block: { type: 'paragraph', text: 'x' }, key: 'document.unknownKey' },
    {
      because: 'a block inside',
      block: { type: 'paragraph', content: [paragraph('x')] },
      key: 'document.misplaced',
    },
  ],
});

const heading: NodeJson = { type: 'heading', attrs: { level: 3, id: 'h' }, content: [text('Moves')] };

proveNode('heading', {
  block: heading,
  html: '<h3 id="h" dir="ltr">Moves</h3>',
  text: 'Moves',
  refused: [
    ...badBlockAttributes(heading),
    ...[0, 1, 5, 99, 2.5, '2', null, true, [2], { valueOf: 2 }].map((level) =>
      badAttribute(`level ${JSON.stringify(level)}`, { ...heading, attrs: { level } }),
    ),
  ],
});

const bulletList: NodeJson = { type: 'bulletList', attrs: { id: 'u' }, content: [item('One'), item('Two')] };

proveNode('bullet list', {
  block: bulletList,
  html: '<ul id="u" dir="ltr"><li dir="ltr"><p dir="ltr">One</p></li><li dir="ltr"><p dir="ltr">Two</p></li></ul>',
  text: '- One\n- Two',
  refused: [
    ...badBlockAttributes(bulletList),
    { because: 'no item', block: { type: 'bulletList', content: [] }, key: 'document.misplaced' },
    {
      because: 'a bare paragraph',
      block: { type: 'bulletList', content: [paragraph('x')] },
      key: 'document.misplaced',
    },
    ...badBlockAttributes(item('One')).map((refusal) => ({
      ...refusal,
      because: `${refusal.because} on an item`,
      block: { type: 'bulletList', content: [refusal.block] },
    })),
  ],
});

const orderedList: NodeJson = {
  type: 'orderedList',
  attrs: { start: 4 },
  content: [item('One'), item('Two')],
};

proveNode('ordered list', {
  block: orderedList,
  html: '<ol start="4" dir="ltr"><li dir="ltr"><p dir="ltr">One</p></li><li dir="ltr"><p dir="ltr">Two</p></li></ol>',
  text: '4. One\n5. Two',
  refused: [
    ...badBlockAttributes(orderedList),
    ...[0, -1, 1.5, '1', null, 1e21, [1]].map((start) =>
      badAttribute(`start ${JSON.stringify(start)}`, { ...orderedList, attrs: { start } }),
    ),
    { because: 'a type', block: { ...orderedList, attrs: { type: 'a' } }, key: 'document.unknownAttribute' },
  ],
});

const quote: NodeJson = { type: 'blockquote', attrs: { id: 'q' }, content: [paragraph('We will train.')] };

proveNode('quote', {
  block: quote,
  html: '<blockquote id="q" dir="ltr"><p dir="ltr">We will train.</p></blockquote>',
  text: 'We will train.',
  refused: [
    ...badBlockAttributes(quote),
    { because: 'a heading inside', block: { ...quote, content: [heading] }, key: 'document.misplaced' },
  ],
});

const points: NodeJson = {
  type: 'pointList',
  attrs: { start: 1, id: 'l' },
  content: [
    { ...point('Non-combat mission', 'The Secretary-General noted'), attrs: { id: 'n1' } },
    { ...point('Why now?', 'Because'), attrs: { id: 'n2' } },
  ],
};

proveNode('list of numbered points', {
  block: points,
  html:
    '<ol class="points" role="list" id="l" dir="ltr">' +
    '<li id="n1" dir="ltr"><p dir="ltr"><span class="point-number">1- </span><b class="point-lead">Non-combat mission:</b> The Secretary-General noted</p></li>' +
    '<li id="n2" dir="ltr"><p dir="ltr"><span class="point-number">2- </span><b class="point-lead">Why now?</b> Because</p></li></ol>',
  text: '1- Non-combat mission: The Secretary-General noted\n2- Why now? Because',
  refused: [
    ...badBlockAttributes(points),
    badAttribute('start 0', { ...points, attrs: { start: 0 } }),
    { because: 'a list item', block: { ...points, content: [item('x')] }, key: 'document.misplaced' },
    {
      because: 'a point without a paragraph',
      block: { ...points, content: [{ type: 'point', content: [{ type: 'pointLead' }] }] },
      key: 'document.misplaced',
    },
    {
      because: 'bold in a lead',
      block: {
        ...points,
        content: [
          {
            type: 'point',
            content: [{ type: 'pointLead', content: [text('x', [{ type: 'bold' }])] }, paragraph('y')],
          },
        ],
      },
      key: 'document.misplaced',
    },
  ],
});

proveNode('hard break', {
  block: { type: 'paragraph', content: [text('one'), { type: 'hardBreak' }, text('two')] },
  html: '<p dir="ltr">one<br>two</p>',
  text: 'one\ntwo',
  refused: [
    {
      because: 'attributes',
      block: { type: 'paragraph', content: [{ type: 'hardBreak', attrs: { clear: 'all' } }] },
      key: 'document.unknownAttribute',
    },
    { because: 'no paragraph around it', block: { type: 'hardBreak' }, key: 'document.misplaced' },
  ],
});
