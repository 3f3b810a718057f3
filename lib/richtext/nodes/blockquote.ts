import { Blockquote as BaseBlockquote } from '@tiptap/extension-blockquote';
import { blockAttributes } from '@/lib/richtext/block-attributes';

/** Words of another, set off from the text. */
export const Blockquote = BaseBlockquote.extend({
  group: 'block flow',
  content: 'flow+',
  addAttributes: blockAttributes,
});
