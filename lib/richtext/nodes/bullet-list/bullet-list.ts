import { BulletList as BaseBulletList } from '@tiptap/extension-list';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { Inline } from '@/lib/richtext/draft-text';
import { labelledLines } from '@/lib/richtext/labelled-lines';
import { draftListItem } from '@/lib/richtext/nodes/list-item/list-item';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const BulletList = BaseBulletList.extend({ group: 'block flow list', addAttributes: blockAttributes });

/** A list without numbers. */
export const bulletList = {
  kind: 'block',
  extension: BulletList,
  direction: 'firstWrittenBlock',
  hiddenWhenBlank: true,
  html: (block) => block.element('ul', {}, block.childHtml()),
  text: ({ children }) => children.flatMap((item) => labelledLines('- ', item.lines())),
  typeset: (block) => [block.element('bulletList', { items: block.childElements() })],
  drafts: { ul: ({ ul }: { ul: Inline[] }) => ({ type: 'bulletList', content: ul.map(draftListItem) }) },
} as const satisfies BlockSpec;
