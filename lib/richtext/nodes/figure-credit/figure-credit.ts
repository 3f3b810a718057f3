import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const FigureCredit = Node.create({
  name: 'figureCredit',
  content: 'inline*',
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'p[data-node="figureCredit"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes({ 'data-node': 'figureCredit' }, HTMLAttributes), 0];
  },
});

/** Who made the picture, or where it comes from. May be empty. */
export const figureCredit = {
  kind: 'block',
  extension: FigureCredit,
  direction: 'words',
  hiddenWhenBlank: true,
  html: (block) => (block.isBlank ? '' : block.element('p', { class: 'figure-credit' }, block.inline())),
  text: (block) => block.inlineLines(),
  typeset: (block) => (block.isBlank ? [] : [block.element('credit', { content: block.inline() })]),
} as const satisfies BlockSpec;
