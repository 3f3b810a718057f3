import type { Step } from '@tiptap/pm/transform';
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';

/** The words that a step adds to the document. */
export function insertedText(step: Step): string {
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return '';
  const { content } = step.slice;
  return content.textBetween(0, content.size, '\n', '\n');
}

/** The words of the steps that did not survive, joined where they were typed one after the other. */
export function wordsOf(steps: readonly Step[]): string {
  return steps.map(insertedText).join('').trim();
}

/** What `before` adds and `after`, the same steps rebased, adds no more. */
export function lostWords(before: readonly Step[], after: readonly Step[]): string {
  if (after.length >= before.length) return '';
  const kept = after.map(insertedText);
  const lost = before.filter((step) => {
    const at = kept.indexOf(insertedText(step));
    if (at >= 0) kept.splice(at, 1);
    return at < 0;
  });
  return wordsOf(lost);
}
