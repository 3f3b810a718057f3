import { Paragraph as BaseParagraph } from '@tiptap/extension-paragraph';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { draftParagraph, type Inline } from '@/lib/richtext/draft-text';
import type { BlockSpec } from '@/lib/richtext/spec-types';

/** The group "flow" holds what quotes, list items and points may contain: no headings, no numbered points. */
const Paragraph = BaseParagraph.extend({ group: 'block flow', addAttributes: blockAttributes });

export const paragraph = {
  kind: 'block',
  extension: Paragraph,
  direction: 'words',
  hiddenWhenBlank: true,
  html: (block) => block.element('p', {}, block.inline()),
  text: (block) => block.inlineLines(),
  typeset: (block) => [block.element('paragraph', { content: block.inline() })],
  drafts: { p: ({ p }: { p: Inline }) => draftParagraph(p) },
} as const satisfies BlockSpec;
