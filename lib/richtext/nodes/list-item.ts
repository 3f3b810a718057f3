import { ListItem as BaseListItem } from '@tiptap/extension-list';
import { blockAttributes } from '@/lib/richtext/block-attributes';

/** An item of a bullet or ordered list. */
export const ListItem = BaseListItem.extend({ content: 'paragraph flow*', addAttributes: blockAttributes });
