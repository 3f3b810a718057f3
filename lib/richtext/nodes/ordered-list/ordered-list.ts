import { mergeAttributes, wrappingInputRule } from '@tiptap/core';
import { OrderedList as BaseOrderedList } from '@tiptap/extension-list';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { Inline } from '@/lib/richtext/draft-text';
import { labelledLines } from '@/lib/richtext/labelled-lines';
import { listStart, startAttribute } from '@/lib/richtext/list-start';
import { draftListItem } from '@/lib/richtext/nodes/list-item/list-item';
import type { BlockSpec } from '@/lib/richtext/spec-types';

/**
 * Typed at the start of a line. Stricter than the stock rule, whose "0. " would make a list that the schema refuses.
 */
const TYPED_NUMBER = /^([1-9]\d{0,5})\.\s$/;

const OrderedList = BaseOrderedList.extend({
  group: 'block flow list',
  addAttributes() {
    return { start: listStart, ...blockAttributes() };
  },
  renderHTML({ HTMLAttributes }) {
    return ['ol', mergeAttributes(HTMLAttributes), 0];
  },
  addInputRules() {
    return [
      wrappingInputRule({
        find: TYPED_NUMBER,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + node.attrs.start === Number(match[1]),
      }),
    ];
  },
});

/** A list with numbers. */
export const orderedList = {
  kind: 'block',
  extension: OrderedList,
  direction: 'firstWrittenBlock',
  hiddenWhenBlank: true,
  hasTypedRules: true,
  html: (block) => block.element('ol', startAttribute(block.node), block.childHtml()),
  text: ({ node, children }) =>
    children.flatMap((item) => labelledLines(`${node.attrs.start + item.index}. `, item.lines())),
  drafts: {
    ol: ({ ol }: { ol: Inline[] }) => ({
      type: 'orderedList',
      attrs: { start: 1 },
      content: ol.map(draftListItem),
    }),
  },
} as const satisfies BlockSpec;
