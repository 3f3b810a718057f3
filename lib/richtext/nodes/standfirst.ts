import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';

/** The paragraph under the title that says what the piece is about; may be empty. */
export const Standfirst = Node.create({
  name: 'standfirst',
  content: 'text*',
  marks: 'bidi bold italic link',
  defining: true,
  isolating: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'p[data-node="standfirst"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes({ 'data-node': 'standfirst' }, HTMLAttributes), 0];
  },
});
