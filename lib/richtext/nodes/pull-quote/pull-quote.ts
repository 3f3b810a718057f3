import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { draftTextblock, type Inline } from '@/lib/richtext/draft-text';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [
      { tag: 'p[data-node="pullQuote"]', priority: 60 },
      { tag: 'aside.pull-quote', priority: 60, contentElement: 'p' },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes({ 'data-node': 'pullQuote' }, HTMLAttributes), 0];
  },
});

/** A sentence of the piece itself, set large beside the text. */
export const pullQuote = {
  kind: 'block',
  extension: PullQuote,
  direction: 'words',
  hiddenWhenBlank: true,
  html: (block) => block.element('aside', { class: 'pull-quote' }, `<p>${block.inline()}</p>`),
  text: (block) => block.inlineLines(),
  typeset: (block) => [block.element('pullQuote', { content: block.inline() })],
  drafts: { pullQuote: ({ pullQuote: words }: { pullQuote: Inline }) => draftTextblock('pullQuote', words) },
} as const satisfies BlockSpec;
