import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';

/** The title, always in the direction of the edition's language unless set by hand. */
export const Title = Node.create({
  name: 'title',
  content: 'text*',
  marks: 'bidi superscript subscript',
  defining: true,
  isolating: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'h1[data-node="title"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['h1', mergeAttributes({ 'data-node': 'title' }, HTMLAttributes), 0];
  },
});
