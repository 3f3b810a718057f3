import type { Node } from '@tiptap/pm/model';
import { AddMarkStep, RemoveMarkStep, type Step } from '@tiptap/pm/transform';

export type MarkStep = AddMarkStep | RemoveMarkStep;

export function isMarkStep(step: Step): step is MarkStep {
  return step instanceof AddMarkStep || step instanceof RemoveMarkStep;
}

/**
 * The document with a mark set or removed, or null where that is impossible: the same result as ProseMirror's `apply`.
 * `apply` validates the whole document after every step, and one command over a long text is thousands of steps. Marks
 * move nothing, so it is enough to validate the one block that the step is in. Throws RangeError like ProseMirror.
 */
export function applyMarkStep(doc: Node, step: MarkStep): Node | null {
  const { node: block, index, offset } = doc.childAfter(step.from);
  const [from, to] = [step.from - offset - 1, step.to - offset - 1];
  if (!block || from < 0 || to < from || to > block.content.size) return step.apply(doc).doc;
  const Part = step instanceof AddMarkStep ? AddMarkStep : RemoveMarkStep;
  const marked = new Part(from, to, step.mark).apply(block).doc;
  return marked && doc.copy(doc.content.replaceChild(index, marked));
}
