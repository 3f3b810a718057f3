import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';

/** The words that name a point. Stored without the number and the colon, which readers see added; may be empty. */
export const PointLead = Node.create({
  name: 'pointLead',
  content: 'text*',
  marks: 'bidi',
  defining: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'p[data-node="pointLead"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes({ 'data-node': 'pointLead' }, HTMLAttributes), 0];
  },
});
