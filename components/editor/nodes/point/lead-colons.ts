import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { colonAfter } from '@/lib/richtext/nodes/point-lead/colon-after';

/** The colon that readers see after a lead, as an attribute that the style sheet shows; none after other punctuation. */
function colons(doc: Node): DecorationSet {
  const decorations: Decoration[] = [];
  doc.forEach((list, listPos) => {
    if (list.type.name !== 'pointList') return;
    list.forEach((point, offset) => {
      const lead = point.firstChild;
      const colon = lead && colonAfter(lead.textContent);
      const pos = listPos + offset + 2;
      if (lead && colon) decorations.push(Decoration.node(pos, pos + lead.nodeSize, { 'data-after': colon }));
    });
  });
  return DecorationSet.create(doc, decorations);
}

const pointLists = (doc: Node) => doc.children.filter(({ type }) => type.name === 'pointList');

/** The colons after a change. They only move with what is written elsewhere, because this runs at every letter of a text. */
function changedColons({ before, doc, mapping }: Transaction, value: DecorationSet): DecorationSet {
  const [old, lists] = [pointLists(before), pointLists(doc)];
  const isSame = old.length === lists.length && lists.every((list, index) => list === old[index]);
  const moved = isSame ? value.map(mapping, doc) : null;
  // A list that was moved is the same, but its decorations went where it was.
  return moved?.find().length === value.find().length ? moved : colons(doc);
}

const key = new PluginKey<DecorationSet>('leadColons');

/** Shows in the editor the colon that the page adds to the lead of a point. */
export const LeadColons = Extension.create({
  name: 'leadColons',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => colons(doc),
        apply: (transaction, value) => (transaction.docChanged ? changedColons(transaction, value) : value),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});
