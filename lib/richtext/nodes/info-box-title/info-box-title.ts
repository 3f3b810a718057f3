import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const InfoBoxTitle = Node.create({
  name: 'infoBoxTitle',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'p[data-node="infoBoxTitle"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes({ 'data-node': 'infoBoxTitle' }, HTMLAttributes), 0];
  },
});

/** What an information box is about; may be empty. */
export const infoBoxTitle = {
  kind: 'block',
  extension: InfoBoxTitle,
  direction: 'words',
  hiddenWhenBlank: true,
  html: (block) => (block.isBlank ? '' : block.element('p', { class: 'info-box-title' }, block.inline())),
  text: (block) => block.inlineLines(),
  typeset: (block) => (block.isBlank ? [] : [block.element('boxTitle', { content: block.inline() })]),
} as const satisfies BlockSpec;
