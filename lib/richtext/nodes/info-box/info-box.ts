import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { draftParagraph, draftTextblock, type Inline } from '@/lib/richtext/draft-text';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const InfoBox = Node.create({
  name: 'infoBox',
  group: 'block',
  content: 'infoBoxTitle (flow | table)+',
  isolating: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'section[data-node="infoBox"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['section', mergeAttributes({ 'data-node': 'infoBox' }, HTMLAttributes), 0];
  },
});

interface DraftBox {
  box: Inline;
  text: Inline[];
}

/** A box beside the argument: a term explained, a method, dates. */
export const infoBox = {
  kind: 'block',
  extension: InfoBox,
  direction: 'firstWrittenBlock',
  hiddenWhenBlank: true,
  html: (block) => block.element('aside', { class: 'info-box' }, block.childHtml()),
  text: (block) => block.childLines(),
  typeset: (block) => [block.element('box', { blocks: block.childElements() })],
  drafts: {
    box: ({ box, text }: DraftBox) => ({
      type: 'infoBox',
      content: [draftTextblock('infoBoxTitle', box), ...text.map(draftParagraph)],
    }),
  },
} as const satisfies BlockSpec;
