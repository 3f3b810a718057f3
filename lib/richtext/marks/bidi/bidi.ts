import { Mark } from '@tiptap/core';
import { RUN_CLASS } from '@/lib/i18n/isolating-attributes';
import { type Direction, directionOf, type Locale } from '@/lib/i18n/locales';
import { oneOf } from '@/lib/richtext/attribute-rules';
import {
  directionOfElement,
  languageOfElement,
  STATED_DIRECTIONS,
  STATED_LANGUAGES,
} from '@/lib/richtext/block-attributes';
import type { HtmlAttributes } from '@/lib/richtext/html-text';
import type { MarkSpec } from '@/lib/richtext/spec-types';

/** Not inclusive: what is typed after the run is no part of it. */
const Bidi = Mark.create({
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
      // What the renderer isolated by itself in a published text is no choice of its editors.
      { tag: `bdi:not(.${RUN_CLASS})` },
      { tag: 'span[dir]', getAttrs: (element) => directionOfElement(element) !== null && null },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    return ['bdi', HTMLAttributes, 0];
  },
});

/** The attributes of `<bdi>` for a stated language or direction. A language alone implies its direction. */
export function bidiAttributes(lang: Locale | null, dir: Direction | null): HtmlAttributes {
  return { lang, dir: dir ?? (lang && directionOf(lang)) };
}

/** A run of the other language or direction inside a line, isolated from the text around it. */
export const bidi: MarkSpec = {
  extension: Bidi,
  tag: 'bdi',
  attributes: ({ attrs }) => bidiAttributes(attrs.lang, attrs.dir),
  isolates: true,
  draft: ({ lang }) => (lang === undefined ? null : { dir: directionOf(lang), lang }),
};
