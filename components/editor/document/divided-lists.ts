import { Extension } from '@tiptap/core';
import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { isOwnChange } from '@/lib/richtext/is-own-change';

/** A list, and the rest of it behind what left it. */
interface Halves {
  parent: Node;
  /** Where the parent's content begins. */
  start: number;
  first: number;
  second: number;
}

const isList = ({ type }: Node) => type.name === 'bulletList' || type.name === 'orderedList';

/** Typing within a line divides no list. */
const hasBlocks = (step: Step) =>
  (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) &&
  step.slice.content.firstChild?.isBlock;

/** Items of each list, by its id. */
function itemsOf(doc: Node): Map<string, number> {
  const counts = new Map<string, number>();
  doc.descendants((node) => {
    if (isList(node)) counts.set(node.attrs.id, (counts.get(node.attrs.id) ?? 0) + node.childCount);
    return !node.isTextblock;
  });
  return counts;
}

/** Lists that a change has divided: both halves have its id, and together no more items than it had. */
function dividedLists(before: Node, doc: Node): Halves[] {
  const found: Halves[] = [];
  const look = (parent: Node, start: number) => {
    const firsts = new Map<string, number>();
    parent.forEach((node, offset, index) => {
      if (node.isTextblock) return;
      if (isList(node) && node.attrs.id !== null) {
        const first = firsts.get(node.attrs.id);
        if (first !== undefined) found.push({ parent, start, first, second: index });
        firsts.set(node.attrs.id, index);
      }
      look(node, start + offset + 1);
    });
  };
  look(doc, 0);
  if (found.length === 0) return [];
  const [had, has] = [itemsOf(before), itemsOf(doc)];
  const idOf = ({ parent, first }: Halves) => parent.child(first).attrs.id;
  return found.filter((halves) => (has.get(idOf(halves)) ?? 0) <= (had.get(idOf(halves)) ?? 0));
}

/** The numbers of the second half go on, and items that left the list right before it stand in one list with it. */
function continued(transaction: Transaction, { parent, start, first, second }: Halves): void {
  const [one, other, between] = [parent.child(first), parent.child(second), parent.maybeChild(second - 1)];
  const pos = start + parent.children.slice(0, second).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const joins = between?.type === other.type && second - 1 > first;
  const number = Number(one.attrs.start) + one.childCount;
  if (one.type.name === 'orderedList')
    transaction.setNodeAttribute(joins ? pos - between.nodeSize : pos, 'start', number);
  if (joins) transaction.join(pos);
}

function goOn(before: EditorState, state: EditorState): Transaction | null {
  const halves = dividedLists(before.doc, state.doc);
  if (halves.length === 0) return null;
  const transaction = state.tr;
  // From the last one, so that the positions of the others stay.
  for (const each of halves.reverse()) continued(transaction, each);
  return transaction.docChanged ? transaction.setStoredMarks(state.storedMarks) : null;
}

/** What leaves the middle of a list divides it: the numbers behind it go on, as in Word. */
export const DividedLists = Extension.create({
  name: 'dividedLists',
  // Before the second half gets an id of its own.
  priority: 1200,
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, state) => {
        const own = transactions.filter((one) => isOwnChange(one) && !isHistoryTransaction(one));
        return own.some(({ steps }) => steps.some(hasBlocks)) ? goOn(before, state) : null;
      },
    }),
  ],
});
