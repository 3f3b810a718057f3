import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';

/** One point: its lead, the paragraph that follows on the same line, and whatever else belongs to it. */
export const Point = Node.create({
  name: 'point',
  content: 'pointLead paragraph flow*',
  defining: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'li', context: 'pointList/', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['li', mergeAttributes({ 'data-node': 'point' }, HTMLAttributes), 0];
  },
});
