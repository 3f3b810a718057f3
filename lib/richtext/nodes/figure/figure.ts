import { mergeAttributes, Node } from '@tiptap/core';
import { oneOf } from '@/lib/richtext/attribute-rules';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { NodeJson } from '@/lib/richtext/document-json';
import { draftTextblock, type Inline } from '@/lib/richtext/draft-text';
import type { BlockSpec } from '@/lib/richtext/spec-types';

/** As wide as the lines, as the column around them, or to the edge of the window. */
export const FIGURE_WIDTHS = ['text', 'wide', 'full'] as const;
export type FigureWidth = (typeof FIGURE_WIDTHS)[number];

export const MAX_PICTURES = 4;

const widthOf = (value: string | null) => FIGURE_WIDTHS.find((width) => width === value) ?? 'text';

const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: `figurePicture{1,${MAX_PICTURES}} figureCaption figureCredit`,
  isolating: true,
  defining: true,
  draggable: true,
  addAttributes() {
    return {
      width: {
        default: 'text',
        validate: oneOf('width', FIGURE_WIDTHS),
        parseHTML: (element) => widthOf(element.getAttribute('data-width')),
        renderHTML: ({ width }) => ({ 'data-width': width }),
      },
      ...blockAttributes(),
    };
  },
  parseHTML() {
    return [{ tag: 'figure[data-node="figure"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes({ 'data-node': 'figure' }, HTMLAttributes), 0];
  },
});

interface DraftFigure {
  /** Ids in the media library, in the order in which they stand side by side. */
  figure: string[];
  width?: FigureWidth;
  caption?: Inline;
  credit?: Inline;
}

/** A picture, or up to four side by side, with what is said of them. */
export const figure = {
  kind: 'block',
  extension: Figure,
  direction: 'firstWrittenBlock',
  hiddenWhenBlank: false,
  isBesideText: true,
  html: (block) => {
    const parts = block.children.map((child) => ({ name: child.node.type.name, html: child.html() }));
    const pictures = parts.filter(({ name, html }) => name === 'figurePicture' && html !== '');
    const words = parts.map(({ name, html }) => (name === 'figurePicture' ? '' : html)).join('');
    if (pictures.length === 0 && words === '') return '';
    const shown = pictures.map(({ html }) => html).join('');
    const row = pictures.length > 1 ? `<div class="figure-row">${shown}</div>` : shown;
    const caption = words === '' ? '' : `<figcaption>${words}</figcaption>`;
    const { width } = block.node.attrs;
    return block.element('figure', { class: `figure figure-${width}` }, row + caption);
  },
  text: (block) => block.childLines(),
  typeset: (block) => [
    block.element('figure', { width: block.node.attrs.width, parts: block.childElements() }),
  ],
  drafts: {
    figure: ({ figure: media, width = 'text', caption = '', credit = '' }: DraftFigure): NodeJson => ({
      type: 'figure',
      attrs: { width },
      content: [
        ...media.map((id) => ({ type: 'figurePicture', attrs: { media: id } })),
        draftTextblock('figureCaption', caption),
        draftTextblock('figureCredit', credit),
      ],
    }),
  },
} as const satisfies BlockSpec;
