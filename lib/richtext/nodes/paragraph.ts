import { Paragraph as BaseParagraph } from '@tiptap/extension-paragraph';
import { blockAttributes } from '@/lib/richtext/block-attributes';

/** "flow" is what may stand inside quotes, list items and points: no headings, no numbered points. */
export const Paragraph = BaseParagraph.extend({ group: 'block flow', addAttributes: blockAttributes });
