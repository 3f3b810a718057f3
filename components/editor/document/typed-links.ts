import { mendHref } from '@/lib/richtext/intake/mend-href';
import type { TypedRule } from './typed-rule';

/** Punctuation after an address that belongs to the sentence. */
const SENTENCE = /[.,;:!?؟،؛'"’”»…]$/;

/** The address without the punctuation of the sentence around it; brackets that it opens itself are a part of it. */
function trimmed(address: string): string {
  const isOpened = (open: string, close: string) => address.split(open).length >= address.split(close).length;
  const isForeignBracket =
    (address.endsWith(')') && !isOpened('(', ')')) || (address.endsWith(']') && !isOpened('[', ']'));
  return SENTENCE.test(address) || isForeignBracket ? trimmed(address.slice(0, -1)) : address;
}

/** A web address becomes a link when a space or Enter follows it. */
export const typedLink: TypedRule = {
  find: /(?:^|[\s([«"“'‘])((?:https?:\/\/|www\.)\S+)\s$/i,
  atEnter: true,
  apply(state, match, { from }) {
    const { link } = state.schema.marks;
    const address = trimmed(match[1] ?? '');
    const href = mendHref(address);
    const start = from + match[0].indexOf(match[1] ?? '');
    const end = start + address.length;
    const { parent } = state.doc.resolve(start);
    if (!link || !href || !/[^.]\.[^.]/.test(href) || !parent.type.allowsMarkType(link)) return null;
    if (state.doc.rangeHasMark(start, end, link)) return null;
    return state.tr.addMark(start, end, link.create({ href })).removeStoredMark(link);
  },
};
