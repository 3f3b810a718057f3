import { Mark } from '@tiptap/core';
import { oneOf } from '@/lib/richtext/attribute-rules';
import {
  directionOfElement,
  languageOfElement,
  STATED_DIRECTIONS,
  STATED_LANGUAGES,
} from '@/lib/richtext/block-attributes';

/**
 * A run of the other language or direction inside a line, kept apart from its surroundings (`<bdi>`).
 * Not inclusive: what is typed after the run belongs to the line again.
 */
export const Bidi = Mark.create({
  name: 'bidi',
  priority: 900,
  inclusive: false,
  addAttributes() {
    return {
      dir: {
        default: null,
        validate: oneOf('dir', STATED_DIRECTIONS),
        parseHTML: directionOfElement,
        renderHTML: ({ dir }) => (dir ? { dir } : {}),
      },
      lang: {
        default: null,
        validate: oneOf('lang', STATED_LANGUAGES),
        parseHTML: languageOfElement,
        renderHTML: ({ lang }) => (lang ? { lang } : {}),
      },
    };
  },
  parseHTML() {
    return [
      { tag: 'bdi' },
      { tag: 'span[dir]', getAttrs: (element) => directionOfElement(element) !== null && null },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    return ['bdi', HTMLAttributes, 0];
  },
});
