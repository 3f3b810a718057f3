import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const Divider = Node.create({
  name: 'divider',
  group: 'block',
  atom: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'hr' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['hr', mergeAttributes(HTMLAttributes)];
  },
});

/** A break between two passages that need no heading between them. */
export const divider = {
  kind: 'block',
  extension: Divider,
  direction: 'words',
  hiddenWhenBlank: false,
  html: () => '<hr>',
  text: () => ['* * *'],
  typeset: (block) => [block.element('divider', {})],
  drafts: { divider: (_draft: { divider: true }) => ({ type: 'divider' }) },
} as const satisfies BlockSpec;
