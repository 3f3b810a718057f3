import type { Node } from '@tiptap/pm/model';
import type { Located } from './located';

/** A run of the text of a block: only before, only after, or in both, then perhaps with other marks. */
export interface ComparedRun {
  before: Node | null;
  after: Node | null;
}

/** `movedFrom` is where a block was, `movedTo` is where it is now, with what has changed in it. */
export type BlockChange = 'same' | 'changed' | 'added' | 'removed' | 'movedFrom' | 'movedTo';

export interface ComparedBlock {
  change: BlockChange;
  /** Null where the block is not in that document at this position; of a block that was moved here, where it was. */
  before: Located | null;
  after: Located | null;
  /** Names of attributes with other values, without the block's id. */
  attributes: string[];
  /** The blocks inside, those of both documents in one order; empty for a textblock. */
  children: ComparedBlock[];
  /** The content of a textblock. */
  runs: ComparedRun[];
}

/** Two documents in one tree. `root` is the comparison of the documents themselves. */
export interface Comparison {
  root: ComparedBlock;
  isSame: boolean;
}
