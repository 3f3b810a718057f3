import type { Node } from '@tiptap/pm/model';
import type { Mappable, Step } from '@tiptap/pm/transform';
import { beginClosingBlock, begunBlock } from '@/components/editor/document/closing-block-steps';

/**
 * The step of somebody else, of these, that begins the same closing block as a change does; -1 if there is none. The two are then one
 * beginning, and what the change's writer has put into the block goes into theirs.
 */
export function sameBeginning(change: Step, over: readonly Step[]): number {
  const block = begunBlock(change);
  return block ? over.findIndex((step) => begunBlock(step) === block) : -1;
}

/** A change as it is after others. The beginning of a closing block goes to the end of the document, whatever was written there. */
export function movedStep(change: Step, mapping: Mappable, doc: Node): Step | null {
  const block = begunBlock(change);
  return block ? beginClosingBlock(doc, block) : change.map(mapping);
}
