import { Heading as BaseHeading } from '@tiptap/extension-heading';
import { wholeNumber } from '@/lib/richtext/attribute-rules';
import { blockAttributes } from '@/lib/richtext/block-attributes';

/** Levels 2 to 4: level 1 belongs to the title alone. Pasted levels outside are drawn to the nearest. */
export const Heading = BaseHeading.extend({
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
