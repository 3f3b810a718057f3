import { ListItem as BaseListItem } from '@tiptap/extension-list';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { NodeJson } from '@/lib/richtext/document-json';
import { draftParagraph, type Inline } from '@/lib/richtext/draft-text';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const ListItem = BaseListItem.extend({ content: 'paragraph flow*', addAttributes: blockAttributes });

export function draftListItem(inline: Inline): NodeJson {
  return { type: 'listItem', content: [draftParagraph(inline)] };
}

/** An item of a bullet list or an ordered list. */
export const listItem = {
  kind: 'block',
  extension: ListItem,
  direction: 'firstWrittenBlock',
  hiddenWhenBlank: true,
  html: (block) => block.element('li', {}, block.childHtml()),
  text: (block) => block.childLines(),
  typeset: (block) => [block.element('item', { blocks: block.childElements() })],
} as const satisfies BlockSpec;
