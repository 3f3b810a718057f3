import type { Step } from '@tiptap/pm/transform';
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';

/** The text that a step adds to the document; empty for steps of other kinds. */
export function insertedText(step: Step): string {
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return '';
  const { content } = step.slice;
  return content.textBetween(0, content.size, '\n', '\n');
}

/** The text that several steps add, in the order of the steps. */
export function joinedText(steps: readonly Step[]): string {
  return steps.map(insertedText).join('').trim();
}

/** The text of the steps in `before` that are missing from `after`, the same steps rebased. */
export function lostText(before: readonly Step[], after: readonly Step[]): string {
  if (after.length >= before.length) return '';
  const remaining = after.map(insertedText);
  const lost = before.filter((step) => {
    const index = remaining.indexOf(insertedText(step));
    if (index >= 0) remaining.splice(index, 1);
    return index < 0;
  });
  return joinedText(lost);
}
