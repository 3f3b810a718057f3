import { Blockquote as BaseBlockquote } from '@tiptap/extension-blockquote';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { draftParagraph, type Inline } from '@/lib/richtext/draft-text';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const Blockquote = BaseBlockquote.extend({
  group: 'block flow',
  content: 'flow+',
  addAttributes: blockAttributes,
});

/** A list is read as the runs of one paragraph if one of them is marked, otherwise as one paragraph each. */
function draftParagraphs(quote: Inline | Inline[]): Inline[] {
  if (typeof quote === 'string') return [quote];
  return quote.some(Array.isArray) || quote.every((part) => typeof part === 'string')
    ? (quote as Inline[])
    : [quote as Inline];
}

/** A quotation, set off from the text. */
export const blockquote = {
  kind: 'block',
  extension: Blockquote,
  direction: 'firstWrittenBlock',
  hiddenWhenBlank: true,
  html: (block) => block.element('blockquote', {}, block.childHtml()),
  text: (block) => block.childLines(),
  typeset: (block) => [block.element('quote', { blocks: block.childElements() })],
  drafts: {
    quote: ({ quote }: { quote: Inline | Inline[] }) => ({
      type: 'blockquote',
      content: draftParagraphs(quote).map(draftParagraph),
    }),
  },
} as const satisfies BlockSpec;
