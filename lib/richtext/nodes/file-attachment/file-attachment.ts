import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { NodeJson } from '@/lib/richtext/document-json';
import { mediaAttribute } from '@/lib/richtext/media-attribute';
import { slotHtml } from '@/lib/richtext/slots';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const FileAttachment = Node.create({
  name: 'fileAttachment',
  group: 'block',
  // The title is a link as a whole, so that nothing in it can be one.
  content: 'text*',
  marks: '',
  isolating: true,
  defining: true,
  draggable: true,
  addAttributes() {
    return {
      media: mediaAttribute,
      ...blockAttributes(),
    };
  },
  parseHTML() {
    return [{ tag: 'p[data-node="fileAttachment"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes({ 'data-node': 'fileAttachment' }, HTMLAttributes), 0];
  },
});

interface DraftAttachment {
  /** Id in the media library. */
  attachment: string;
  /** Without it readers see the file's own name. */
  title?: string;
}

/**
 * A file that readers may open or store, by its id in the media library, under a title. Its address, type and size depend on that row, so that the
 * HTML holds a slot for them (lib/publications/slots/file.ts).
 */
export const fileAttachment = {
  kind: 'block',
  extension: FileAttachment,
  direction: 'words',
  hiddenWhenBlank: false,
  isBesideText: true,
  html: (block) => {
    const { media } = block.node.attrs;
    if (media === null) return '';
    const title = block.isBlank ? '' : block.inline();
    return block.element('p', { class: 'attachment' }, slotHtml('file', { media, title }));
  },
  text: (block) => block.inlineLines(),
  typeset: (block) => {
    const { media } = block.node.attrs;
    return media === null ? [] : [block.element('attachment', { media, content: block.inline() })];
  },
  drafts: {
    attachment: ({ attachment: media, title = '' }: DraftAttachment): NodeJson => ({
      type: 'fileAttachment',
      attrs: { media },
      ...(title ? { content: [{ type: 'text', text: title }] } : {}),
    }),
  },
} as const satisfies BlockSpec;
