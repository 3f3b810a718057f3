import { Node } from '@tiptap/core';
import { isRowId, nullOr } from '@/lib/richtext/attribute-rules';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { NodeJson } from '@/lib/richtext/document-json';
import { slotHtml } from '@/lib/richtext/slots';
import type { BlockSpec } from '@/lib/richtext/spec-types';

const EntryCard = Node.create({
  name: 'entryCard',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return {
      // Null until a piece is chosen.
      entry: {
        default: null,
        validate: nullOr('entry', isRowId),
        parseHTML: (element) => {
          const id = element.getAttribute('data-entry');
          return id !== null && isRowId(id) ? id : null;
        },
        renderHTML: ({ entry }) => (entry ? { 'data-entry': entry } : {}),
      },
      ...blockAttributes(),
    };
  },
  parseHTML() {
    return [{ tag: 'div[data-node="entryCard"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['div', { 'data-node': 'entryCard', ...HTMLAttributes }];
  },
});

/**
 * A card of another piece, by the id of its entry. Title, address and language are those that the piece has when the page is rendered; without
 * a publication nothing is left. So the HTML holds a slot for the whole card (lib/publications/slots/entry-card.ts).
 */
export const entryCard = {
  kind: 'block',
  extension: EntryCard,
  direction: 'edition',
  hiddenWhenBlank: false,
  isBesideText: true,
  html: ({ node: { attrs } }) => (attrs.entry === null ? '' : slotHtml('entry-card', { entry: attrs.entry })),
  text: () => [],
  // A card leads on, and another piece may be withdrawn or have another title later: a file would keep it.
  typeset: () => [],
  drafts: {
    card: ({ card: entry }: { card: string }): NodeJson => ({ type: 'entryCard', attrs: { entry } }),
  },
} as const satisfies BlockSpec;
