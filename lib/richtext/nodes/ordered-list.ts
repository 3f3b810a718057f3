import { mergeAttributes, wrappingInputRule } from '@tiptap/core';
import { OrderedList as BaseOrderedList } from '@tiptap/extension-list';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { listStart } from '@/lib/richtext/list-start';

/** Typed at the start of a line. Stricter than the stock rule, whose "0. " would make a list our schema refuses. */
const TYPED_NUMBER = /^([1-9]\d{0,5})\.\s$/;

/** A list with numbers. */
export const OrderedList = BaseOrderedList.extend({
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
