import { Node } from '@tiptap/core';
import { nullOr } from '@/lib/richtext/attribute-rules';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { mediaAttribute } from '@/lib/richtext/media-attribute';
import { slotHtml } from '@/lib/richtext/slots';
import type { BlockSpec } from '@/lib/richtext/spec-types';

/** Characters of an alternative text that is written for one use of a picture. */
export const MAX_ALT_LENGTH = 1_000;

const FigurePicture = Node.create({
  name: 'figurePicture',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes() {
    return {
      media: mediaAttribute,
      // Null for the text of the media library, '' for a picture that says nothing here.
      alt: {
        default: null,
        validate: nullOr('alt', (alt) => alt.length <= MAX_ALT_LENGTH),
        parseHTML: (element) => element.getAttribute('alt')?.slice(0, MAX_ALT_LENGTH) ?? null,
        renderHTML: ({ alt }) => (alt === null ? {} : { alt }),
      },
      ...blockAttributes(),
    };
  },
  parseHTML() {
    return [{ tag: 'img[data-node="figurePicture"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['img', { 'data-node': 'figurePicture', ...HTMLAttributes }];
  },
});

/**
 * One picture of a figure, by its id in the media library. What readers get depends on that row, so that the HTML holds a slot for it
 * (lib/publications/slots/picture.ts).
 */
export const figurePicture = {
  kind: 'block',
  extension: FigurePicture,
  direction: 'words',
  // The direction of the figure is that of its words.
  hiddenWhenBlank: true,
  html: ({ node, parent }) => {
    const { media, alt } = node.attrs;
    if (media === null) return '';
    const beside = parent?.children.filter((other) => other.attrs.media).length ?? 1;
    return slotHtml('picture', { media, alt, width: parent?.attrs.width ?? 'text', beside });
  },
  text: () => [],
  typeset: (block) => {
    const { media, alt } = block.node.attrs;
    return media === null ? [] : [block.element('picture', { media, alt })];
  },
} as const satisfies BlockSpec;
