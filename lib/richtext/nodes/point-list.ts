import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { listStart } from '@/lib/richtext/list-start';

/** Numbered points, the newsroom's way of arguing: "1- Bold lead: text". */
export const PointList = Node.create({
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
