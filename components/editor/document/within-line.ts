import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';

/** Whether a step changes the words of one line and nothing else. `doc` is the document before it. */
function isWithinLine(step: Step, doc: Node): step is ReplaceStep {
  if (!(step instanceof ReplaceStep)) return false;
  const [$from, $to] = [doc.resolve(step.from), doc.resolve(step.to)];
  return $from.parent.isTextblock && $from.sameParent($to) && step.slice.content.firstChild?.isBlock !== true;
}

/** Whether every step of a transaction changes the words of a line and nothing else, as typing does. */
export const isTyping = ({ steps, docs }: Transaction): boolean =>
  steps.every((step, index) => docs[index] !== undefined && isWithinLine(step, docs[index]));

/** The only line that typing changes, before and after it, and its position; null for any other change. */
export function typedLine({
  steps,
  docs,
  doc,
}: Transaction): { before: Node; after: Node; pos: number } | null {
  const [step] = steps;
  const [start] = docs;
  if (steps.length !== 1 || !step || !start || !isWithinLine(step, start)) return null;
  const $from = start.resolve(step.from);
  const pos = $from.before();
  const after = doc.nodeAt(pos);
  return after ? { before: $from.parent, after, pos } : null;
}
