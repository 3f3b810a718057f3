import { Heading as BaseHeading } from '@tiptap/extension-heading';
import { wholeNumber } from '@/lib/richtext/attribute-rules';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { draftTextblock } from '@/lib/richtext/draft-text';
import type { BlockSpec } from '@/lib/richtext/spec-types';

/** Levels 2 to 4: level 1 is reserved for the title. A pasted level outside becomes the nearest one. */
const Heading = BaseHeading.extend({
  addOptions() {
    return { levels: [2, 3, 4], HTMLAttributes: {} };
  },
  addAttributes() {
    return {
      level: { default: 2, validate: wholeNumber('level', 2, 4), rendered: false, parseHTML: () => null },
      ...blockAttributes(),
    };
  },
  parseHTML() {
    return [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: Math.min(Math.max(level, 2), 4) },
    }));
  },
});

export const heading = {
  kind: 'block',
  extension: Heading,
  direction: 'words',
  hiddenWhenBlank: true,
  contentsLevel: ({ attrs: { level } }) => (level < 4 ? level - 1 : null),
  html: (block) => block.element(`h${block.node.attrs.level}`, {}, block.inline()),
  text: (block) => block.inlineLines(),
  typeset: (block) => [block.element('heading', { level: block.node.attrs.level, content: block.inline() })],
  drafts: {
    h2: ({ h2 }: { h2: string }) => draftTextblock('heading', h2, { level: 2 }),
    h3: ({ h3 }: { h3: string }) => draftTextblock('heading', h3, { level: 3 }),
    h4: ({ h4 }: { h4: string }) => draftTextblock('heading', h4, { level: 4 }),
  },
} as const satisfies BlockSpec;
