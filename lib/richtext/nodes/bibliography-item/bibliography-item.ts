import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const BibliographyItem = Node.create({
  name: 'bibliographyItem',
  content: 'inline*',
  defining: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'li', context: 'bibliography/', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['li', mergeAttributes({ 'data-node': 'bibliographyItem' }, HTMLAttributes), 0];
  },
});

/** One work of a bibliography, in its own language and direction. */
export const bibliographyItem = {
  kind: 'block',
  extension: BibliographyItem,
  direction: 'words',
  hiddenWhenBlank: true,
  hasAnchor: true,
  html: (block) => (block.isBlank ? '' : block.element('li', {}, block.inline())),
  text: (block) => block.inlineLines(),
  typeset: (block) => (block.isBlank ? [] : [block.element('work', { content: block.inline() })]),
} as const satisfies BlockSpec;
