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

const WEB = String.raw`(?:https?:\/\/|www\.)\S+`;
/** Nobody writes to an address whose last part is a number or a single letter. */
const MAIL = String.raw`[\w.+%-]+@[^\s@/:]+\.\p{L}{2}[^\s@/:]*`;

const hrefOf = (address: string) =>
  mendHref(/^(?:https?:|www\.)/i.test(address) ? address : `mailto:${address}`);

/** A web or mail address becomes a link when a space or Enter follows it. */
export const typedLink: TypedRule = {
  find: new RegExp(String.raw`(?:^|[\s([«"“'‘])(${WEB}|${MAIL})\s$`, 'iu'),
  atEnter: true,
  apply(state, match, { from }) {
    const { link } = state.schema.marks;
    const address = trimmed(match[1] ?? '');
    const href = hrefOf(address);
    const start = from + match[0].indexOf(match[1] ?? '');
    const end = start + address.length;
    const { parent } = state.doc.resolve(start);
    if (!link || !href || !/[^.]\.[^.]/.test(href) || !parent.type.allowsMarkType(link)) return null;
    if (state.doc.rangeHasMark(start, end, link)) return null;
    return state.tr.addMark(start, end, link.create({ href })).removeStoredMark(link);
  },
};
