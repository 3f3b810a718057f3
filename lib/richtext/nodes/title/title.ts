import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { DOCUMENT_LIMITS } from '@/lib/richtext/document-limits';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const Title = Node.create({
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

/** The title, always in the direction of the language of the edition unless set by hand. */
export const title = {
  kind: 'block',
  extension: Title,
  direction: 'edition',
  hiddenWhenBlank: true,
  limit: { characters: DOCUMENT_LIMITS.title, issue: 'document.titleTooLong' },
  html: (block) => block.element('h1', {}, block.inline()),
  text: (block) => block.inlineLines(),
  typeset: (block) => [block.element('line', { content: block.inline() })],
} as const satisfies BlockSpec;
