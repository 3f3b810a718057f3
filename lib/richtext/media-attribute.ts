import type { Attribute } from '@tiptap/core';
import { isRowId, nullOr } from './attribute-rules';

/** The picture or file of the media library that a node shows, by its id. Null until one is chosen, or its upload has ended. */
export const mediaAttribute = {
  default: null,
  validate: nullOr('media', isRowId),
  parseHTML: (element: HTMLElement) => {
    const id = element.getAttribute('data-media');
    return id !== null && isRowId(id) ? id : null;
  },
  renderHTML: ({ media }) => (media ? { 'data-media': media } : {}),
} satisfies Partial<Attribute>;
