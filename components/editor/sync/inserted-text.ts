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
