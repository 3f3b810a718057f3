import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { draftTextblock, type Inline } from '@/lib/richtext/draft-text';
import type { BlockSpec } from '@/lib/richtext/spec-types';
import { word } from '@/lib/richtext/words';

const Bibliography = Node.create({
  name: 'bibliography',
  group: 'block',
  content: 'bibliographyItem+',
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'ul[data-node="bibliography"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['ul', mergeAttributes({ 'data-node': 'bibliography' }, HTMLAttributes), 0];
  },
});

/** A list of works that a piece rests on, in the order that its author chose. The heading above it is the author's. */
export const bibliography = {
  kind: 'block',
  extension: Bibliography,
  direction: 'firstWrittenBlock',
  hiddenWhenBlank: true,
  isBesideText: true,
  html: (block) => {
    const items = `<ul>${block.childHtml()}</ul>`;
    const attributes = { class: 'bibliography', role: 'doc-bibliography' };
    return block.element(
      'section',
      { ...attributes, 'aria-label': word(block.locale, 'bibliography') },
      items,
    );
  },
  text: (block) => block.childLines(),
  typeset: (block) => [block.element('bibliography', { works: block.childElements() })],
  drafts: {
    references: ({ references }: { references: Inline[] }) => ({
      type: 'bibliography',
      content: references.map((reference) => draftTextblock('bibliographyItem', reference)),
    }),
  },
} as const satisfies BlockSpec;
