import { Fragment, type Node, type NodeType, Slice } from '@tiptap/pm/model';
import { ReplaceAroundStep, type Step } from '@tiptap/pm/transform';

// A closing block, such as the list of notes, begins empty and ends only when it is empty. Both are steps around a gap: undoing the
// beginning fails, and leaves the block, when somebody else has written in it meanwhile.

/** The position at which a document may have a closing block of this type. */
function positionOf(doc: Node, type: NodeType): number {
  let [pos, index] = [doc.content.size, doc.childCount];
  while (index > 0 && !doc.canReplaceWith(index, index, type)) {
    index -= 1;
    pos -= doc.child(index).nodeSize;
  }
  return pos;
}

/** The step that gives a document this closing block, without anything in it. */
export function beginClosingBlock(doc: Node, type: NodeType): Step {
  const pos = positionOf(doc, type);
  const slice = new Slice(Fragment.from(type.create()), 0, 0);
  return new ReplaceAroundStep(pos, pos, pos, pos, slice, 1, true);
}

/** The closing block that a step begins; null for every other step. */
export function begunBlock(step: Step): NodeType | null {
  if (!(step instanceof ReplaceAroundStep) || step.from !== step.to) return null;
  return step.slice.content.firstChild?.type ?? null;
}

/** The step that takes an empty closing block away again. */
export function endClosingBlock(pos: number): Step {
  return new ReplaceAroundStep(pos, pos + 2, pos + 1, pos + 1, Slice.empty, 0, true);
}
