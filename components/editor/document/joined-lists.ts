import { Extension } from '@tiptap/core';
import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { isOwnChange } from '@/lib/richtext/is-own-change';
import { isDivisible } from './divide-list';
import { isTyping } from './within-line';

/** Two lists side by side: the first one, and where the second begins. */
interface Neighbours {
  first: Node;
  second: Node;
  pos: number;
}

function neighbours(doc: Node): Neighbours[] {
  const found: Neighbours[] = [];
  const look = (parent: Node, start: number) => {
    parent.forEach((second, offset, index) => {
      const first = index > 0 ? parent.child(index - 1) : null;
      if (first && isDivisible(first) && first.type === second.type)
        found.push({ first, second, pos: start + offset });
      if (!second.isTextblock) look(second, start + offset + 1);
    });
  };
  look(doc, 0);
  return found;
}

/** Whether the numbers of the second list follow those of the first; marks without numbers always do. */
const goesOn = ({ first, second }: Neighbours) =>
  typeof second.attrs.start !== 'number' || second.attrs.start === first.attrs.start + first.childCount;

/** The ids of the lists of a document. */
function listIds(doc: Node): Set<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (isDivisible(node) && node.attrs.id) ids.add(node.attrs.id);
    return !node.isTextblock;
  });
  return ids;
}

/** Lists that a change has brought together. One that is new, or that stood beside the other before, stays a list of its own. */
function broughtTogether(before: Node, doc: Node): Neighbours[] {
  const now = neighbours(doc).filter(goesOn);
  if (now.length === 0) return [];
  const pairOf = ({ first, second }: Neighbours) => `${first.attrs.id} ${second.attrs.id}`;
  const [known, pairs] = [listIds(before), new Set(neighbours(before).map(pairOf))];
  return now.filter(
    (pair) => [pair.first, pair.second].every(({ attrs }) => known.has(attrs.id)) && !pairs.has(pairOf(pair)),
  );
}

const mayBring = (transaction: Transaction) =>
  transaction.docChanged &&
  isOwnChange(transaction) &&
  !isHistoryTransaction(transaction) &&
  !isTyping(transaction);

/** Two lists become one where what stood between them has gone, as in Word, if their numbers go on. */
export const JoinedLists = Extension.create({
  name: 'joinedLists',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, state) => {
        if (!transactions.some(mayBring)) return null;
        const transaction = state.tr;
        for (const { pos } of broughtTogether(before.doc, state.doc).reverse()) transaction.join(pos);
        return transaction.docChanged ? transaction.setStoredMarks(state.storedMarks) : null;
      },
    }),
  ],
});
