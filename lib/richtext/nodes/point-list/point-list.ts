import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { NodeJson } from '@/lib/richtext/document-json';
import { draftParagraph, draftTextblock, type Inline } from '@/lib/richtext/draft-text';
import { labelledLines } from '@/lib/richtext/labelled-lines';
import { listStart, startAttribute } from '@/lib/richtext/list-start';
import { pointNumber } from '@/lib/richtext/nodes/point/point';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const PointList = Node.create({
  name: 'pointList',
  group: 'block',
  content: 'point+',
  addAttributes() {
    return { start: listStart, ...blockAttributes() };
  },
  parseHTML() {
    return [{ tag: 'ol.points', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['ol', mergeAttributes({ class: 'points' }, HTMLAttributes), 0];
  },
});

interface DraftPoint {
  lead: string;
  text: Inline[];
}

function draftPoint({ lead, text }: DraftPoint): NodeJson {
  const [first = '', ...rest] = text;
  return {
    type: 'point',
    content: [draftTextblock('pointLead', lead), ...[first, ...rest].map(draftParagraph)],
  };
}

/** Numbered points, the form in which the newsroom argues: "1- Bold lead: text". */
export const pointList = {
  kind: 'block',
  extension: PointList,
  direction: 'firstWrittenBlock',
  hiddenWhenBlank: true,
  html: (block) => {
    const attributes = { class: 'points', role: 'list', ...startAttribute(block.node) };
    return block.element('ol', attributes, block.childHtml());
  },
  text: ({ children }) => children.flatMap((child) => labelledLines(pointNumber(child), child.lines())),
  typeset: (block) => [block.element('pointList', { points: block.childElements() })],
  drafts: {
    points: ({ points, start = 1 }: { points: DraftPoint[]; start?: number }) => ({
      type: 'pointList',
      attrs: { start },
      content: points.map(draftPoint),
    }),
  },
} as const satisfies BlockSpec;
