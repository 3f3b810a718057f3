import type { Attribute } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { wholeNumber } from './attribute-rules';
import type { HtmlAttributes } from './html-text';

const MAX_START = 1_000_000;

/** The number of a list's first item: a whole number from 1 to a million, 1 unless set. */
export const listStart: Partial<Attribute> = {
  default: 1,
  validate: wholeNumber('start', 1, MAX_START),
  parseHTML: (element) => {
    const start = Number(element.getAttribute('start'));
    return Number.isInteger(start) && start >= 1 && start <= MAX_START ? start : 1;
  },
  renderHTML: ({ start }) => (start === 1 ? {} : { start }),
};

/** The `start` attribute of the published list; HTML needs none for lists that start at 1. */
export function startAttribute({ attrs }: Node): HtmlAttributes {
  return { start: attrs.start === 1 ? null : attrs.start };
}
