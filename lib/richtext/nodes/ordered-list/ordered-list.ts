import { mergeAttributes } from '@tiptap/core';
import { OrderedList as BaseOrderedList } from '@tiptap/extension-list';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { Inline } from '@/lib/richtext/draft-text';
import { labelledLines } from '@/lib/richtext/labelled-lines';
import { listStart, startAttribute } from '@/lib/richtext/list-start';
import { draftListItem } from '@/lib/richtext/nodes/list-item/list-item';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const OrderedList = BaseOrderedList.extend({
  group: 'block flow list',
  addAttributes() {
    return { start: listStart, ...blockAttributes() };
  },
  renderHTML({ HTMLAttributes }) {
    return ['ol', mergeAttributes(HTMLAttributes), 0];
  },
});

/** A list with numbers. */
export const orderedList = {
  kind: 'block',
  extension: OrderedList,
  direction: 'firstWrittenBlock',
  hiddenWhenBlank: true,
  html: (block) => block.element('ol', startAttribute(block.node), block.childHtml()),
  text: ({ node, children }) =>
    children.flatMap((item) => labelledLines(`${node.attrs.start + item.index}. `, item.lines())),
  typeset: (block) => [
    block.element('orderedList', { start: block.node.attrs.start, items: block.childElements() }),
  ],
  drafts: {
    ol: ({ ol }: { ol: Inline[] }) => ({
      type: 'orderedList',
      attrs: { start: 1 },
      content: ol.map(draftListItem),
    }),
  },
} as const satisfies BlockSpec;
