import { BulletList as BaseBulletList } from '@tiptap/extension-list';
import { blockAttributes } from '@/lib/richtext/block-attributes';

/** A list without numbers. */
export const BulletList = BaseBulletList.extend({ group: 'block flow list', addAttributes: blockAttributes });
