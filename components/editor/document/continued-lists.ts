import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { isTyping } from './within-line';

/** A list with numbers, or points. */
interface Numbered {
  list: Node;
  pos: number;
}

const isNumbered = ({ attrs }: Node) => typeof attrs.start === 'number';

/** The number that would follow the last one of a list. */
const numberAfter = ({ attrs, childCount }: Node) => Number(attrs.start) + childCount;

/** The numbered lists of each block that holds any, in their order. */
function numberedLists(doc: Node): Numbered[][] {
  const found: Numbered[][] = [];
  const look = (parent: Node, start: number) => {
    const lists: Numbered[] = [];
    parent.forEach((node, offset) => {
      if (isNumbered(node)) lists.push({ list: node, pos: start + offset });
      if (!node.isTextblock) look(node, start + offset + 1);
    });
    if (lists.length > 0) found.push(lists);
  };
  look(doc, 0);
  return found;
}

/** The nearest of these lists that another one goes on from. */
const goneOnFrom = (before: readonly Node[], { type, attrs }: Node) =>
  before.findLast((one) => one.type === type && numberAfter(one) === attrs.start) ?? null;

/** For each list that goes on from another: the id of that one, and the number with which it began. */
function continuations(doc: Node): Map<string, { id: string; start: number }> {
  const found = new Map<string, { id: string; start: number }>();
  for (const lists of numberedLists(doc)) {
    lists.forEach(({ list }, index) => {
      const before = lists.slice(0, index).map((one) => one.list);
      const from = goneOnFrom(before, list);
      if (from && list.attrs.id)
        found.set(list.attrs.id, { id: from.attrs.id, start: Number(from.attrs.start) });
    });
  }
  return found;
}

/** Where the numbers of a list end, with the parts of it that go on from it meanwhile. */
function endOfParts(lists: readonly Node[], first: number): number {
  const [part, ...others] = lists.slice(first);
  let end = part ? numberAfter(part) : 1;
  for (const other of others)
    if (other.type === part?.type && other.attrs.start === end) end = numberAfter(other);
  return end;
}

function followed(before: Node, state: EditorState): Transaction | null {
  const known = continuations(before);
  const transaction = state.tr;
  for (const lists of known.size > 0 ? numberedLists(state.doc) : []) {
    // With the numbers as they become, because the third part of a list goes on from the second.
    const seen: Node[] = [];
    for (const { list, pos } of lists) {
      const from = known.get(list.attrs.id);
      const start = from ? numberNow(state.doc, seen, list, from) : null;
      if (start !== null && start !== list.attrs.start) transaction.setNodeAttribute(pos, 'start', start);
      seen.push(list.type.create({ ...list.attrs, start: start ?? list.attrs.start }, list.content));
    }
  }
  return transaction.docChanged ? transaction.setStoredMarks(state.storedMarks) : null;
}

/** The number with which a list begins now that went on from another one, behind these. */
function numberNow(doc: Node, seen: readonly Node[], list: Node, from: { id: string; start: number }) {
  const index = seen.findIndex(({ attrs }) => attrs.id === from.id);
  if (index >= 0) return endOfParts(seen, index);
  // The one before may have been joined to the one before that.
  return goneOnFrom(seen, list) ? null : startWithout(doc, from);
}

/** The number with which a list begins when the one before is gone; null where that has only been moved. */
function startWithout(doc: Node, { id, start }: { id: string; start: number }): number | null {
  let isThere = false;
  doc.descendants((node) => {
    isThere ||= node.attrs.id === id;
    return !isThere && !node.isTextblock;
  });
  return isThere ? null : start;
}

/** A change of the writer's own, or of others that came before one of the writer's own: whoever writes second counts anew. */
const countsAnew = (transaction: Transaction) =>
  transaction.docChanged && transaction.getMeta('rebased') !== 0 && !isTyping(transaction);

/**
 * A list whose first number follows the last one of a list before it goes on from that list: where items are added to the one or taken from
 * it, the numbers of the other follow. Which list goes on from which is seen from the numbers, so that nothing more is stored.
 */
export const continuedLists = () =>
  new Plugin({
    appendTransaction: (transactions, before, state) =>
      transactions.some(countsAnew) ? followed(before.doc, state) : null,
  });

/** Numbers that go on behind what divides a list. */
export const ContinuedLists = Extension.create({
  name: 'continuedLists',
  addProseMirrorPlugins: () => [continuedLists()],
});
