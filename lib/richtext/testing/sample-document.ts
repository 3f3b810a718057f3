import type { Node } from '@tiptap/pm/model';
import { article, type Block, type Draft } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import type { DocumentJson, MarkJson, NodeJson } from '@/lib/richtext/document-json';

/** Ids in order ("b1", "b2", …), so that tests can name blocks. */
export function countedIds(prefix = 'b'): () => string {
  let next = 0;
  return () => `${prefix}${++next}`;
}

/** A small English piece with every kind of block. */
export const SAMPLE: Draft = {
  kicker: 'Training Tasks:',
  title: 'How NATO Plans to Restructure Its Military Presence',
  standfirst: 'What the summit in Brussels decided.',
  body: [
    { p: ['Currently, ', { text: 'NATO', bold: true }, ' is in the process of restructuring.'] },
    { h2: 'Revealing Moves' },
    {
      points: [
        { lead: 'Non-combat mission', text: ['The mission would be non-combat.', 'A second paragraph.'] },
        { lead: 'Canadian command', text: ['Canada sends about 250 personnel.'] },
      ],
    },
    { h3: 'In other words' },
    { ul: ['One', 'Two'] },
    { ol: ['First', 'Second'] },
    { quote: 'We will train the forces.' },
    { h4: 'Sources' },
    { p: [{ text: 'the communiqué', href: 'https://example.org/a?b=1&c=2' }, '.'] },
  ],
};

/** A document with this body and a plain title. */
export function documentOf(body: Block[], draft: Partial<Draft> = {}): Node {
  return parseDocument(article({ title: 'Title', ...draft, body }, countedIds()));
}

const asCell = (content: NodeJson): NodeJson =>
  content.type === 'paragraph'
    ? { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [content] }
    : content;

/** A table of these rows. A paragraph becomes a cell with it inside; other nodes are put in as they are. */
export function tableOf(
  rows: NodeJson[][],
  { caption = { type: 'tableCaption' }, source = { type: 'tableSource' } }: Record<string, NodeJson> = {},
): NodeJson {
  const content = rows.map((cells) => ({ type: 'tableRow', content: cells.map(asCell) }));
  return { type: 'table', content: [caption, { type: 'tableGrid', content }, source] };
}

/** A small table with all of its parts, as it is stored. */
export function sampleTable(): NodeJson {
  const cell = (type: string, words: string): NodeJson => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: [paragraph(text(words))],
  });
  const rows = [
    [cell('tableHeader', 'Country'), cell('tableHeader', 'Share')],
    [cell('tableHeader', 'Poland'), cell('tableCell', '2.0')],
    [cell('tableHeader', 'Greece'), cell('tableCell', '2.24')],
  ];
  return tableOf(rows, {
    caption: { type: 'tableCaption', content: [text('Spending, 2018')] },
    source: { type: 'tableSource', content: [text('Source: NATO')] },
  });
}

/** JSON with these blocks as its body, made without any check. */
export function jsonOf(blocks: unknown[], title = 'Title'): DocumentJson {
  return {
    type: 'doc',
    content: [
      { type: 'kicker' },
      { type: 'title', content: [{ type: 'text', text: title }] },
      { type: 'standfirst' },
      ...(blocks as NodeJson[]),
    ],
  };
}

export const text = (value: string, ...marks: MarkJson[]): NodeJson => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks } : {}),
});

export const paragraph = (...content: NodeJson[]): NodeJson => ({
  type: 'paragraph',
  ...(content.length > 0 ? { content } : {}),
});
