import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const VideoCaption = Node.create({
  name: 'videoCaption',
  content: 'inline*',
  defining: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'figcaption', context: 'video/', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['figcaption', mergeAttributes({ 'data-node': 'videoCaption' }, HTMLAttributes), 0];
  },
});

/** What stands below a video. May be empty. */
export const videoCaption = {
  kind: 'block',
  extension: VideoCaption,
  direction: 'words',
  hiddenWhenBlank: true,
  html: (block) => (block.isBlank ? '' : block.element('figcaption', {}, block.inline())),
  text: (block) => block.inlineLines(),
  typeset: (block) => (block.isBlank ? [] : [block.element('caption', { content: block.inline() })]),
} as const satisfies BlockSpec;
