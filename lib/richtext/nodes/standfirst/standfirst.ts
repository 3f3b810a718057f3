import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { DOCUMENT_LIMITS } from '@/lib/richtext/document-limits';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const Standfirst = Node.create({
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

/** The paragraph under the title that says what the piece is about; may be empty. */
export const standfirst = {
  kind: 'block',
  extension: Standfirst,
  direction: 'edition',
  hiddenWhenBlank: true,
  limit: { characters: DOCUMENT_LIMITS.standfirst, issue: 'document.standfirstTooLong' },
  html: (block) => block.element('p', {}, block.inline()),
  text: (block) => block.inlineLines(),
  typeset: (block) => [block.element('line', { content: block.inline() })],
} as const satisfies BlockSpec;
