import type { EditorState, Transaction } from '@tiptap/pm/state';
import { selectedBlocks, staysInPosition } from './selected-blocks';

/** What a command has done with whole blocks. */
export type BlockAct = 'movedUp' | 'movedDown' | 'moved' | 'duplicated' | 'deleted';

const META = 'blockAct';

/** With this, the screen says what the transaction does. */
export function asBlockAct(transaction: Transaction, act: BlockAct): Transaction {
  return transaction.setMeta(META, act);
}

export function blockActOf(transaction: Transaction): BlockAct | undefined {
  return transaction.getMeta(META);
}

/** Which of its siblings the selected blocks are, from 1. Opening lines, and what closes the document, do not count. */
export interface BlockPosition {
  first: number;
  last: number;
  count: number;
}

/** Null where no block is selected: in the opening lines, and in a note. */
export function positionOfBlocks({ selection }: EditorState): BlockPosition | null {
  const range = selectedBlocks(selection);
  if (!range) return null;
  const { parent, first, end } = range;
  const movable = (until: number) =>
    parent.children.slice(0, until).filter((node) => !staysInPosition(node)).length;
  return { first: movable(first) + 1, last: movable(end), count: movable(parent.childCount) };
}
