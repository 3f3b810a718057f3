import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';

/** The short line above the title ("Training Tasks:"); may be empty. */
export const Kicker = Node.create({
  name: 'kicker',
  content: 'text*',
  marks: 'bidi',
  defining: true,
  isolating: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'p[data-node="kicker"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes({ 'data-node': 'kicker' }, HTMLAttributes), 0];
  },
});
