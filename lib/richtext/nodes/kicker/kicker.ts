import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { DOCUMENT_LIMITS } from '@/lib/richtext/document-limits';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const Kicker = Node.create({
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

/** The short line above the title ("Training Tasks:"); may be empty. */
export const kicker = {
  kind: 'block',
  extension: Kicker,
  direction: 'edition',
  hiddenWhenBlank: true,
  limit: { characters: DOCUMENT_LIMITS.kicker, issue: 'document.kickerTooLong' },
  html: (block) => block.element('p', {}, block.inline()),
  text: (block) => block.inlineLines(),
  typeset: (block) => [block.element('line', { content: block.inline() })],
} as const satisfies BlockSpec;
