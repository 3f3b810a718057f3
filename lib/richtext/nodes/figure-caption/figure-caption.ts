import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const FigureCaption = Node.create({
  name: 'figureCaption',
  content: 'inline*',
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'figcaption', context: 'figure/', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['figcaption', mergeAttributes({ 'data-node': 'figureCaption' }, HTMLAttributes), 0];
  },
});

/** What stands below a figure. May be empty. */
export const figureCaption = {
  kind: 'block',
  extension: FigureCaption,
  direction: 'words',
  hiddenWhenBlank: true,
  html: (block) => (block.isBlank ? '' : block.element('p', { class: 'figure-caption' }, block.inline())),
  text: (block) => block.inlineLines(),
  typeset: (block) => (block.isBlank ? [] : [block.element('caption', { content: block.inline() })]),
} as const satisfies BlockSpec;
