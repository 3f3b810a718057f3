import type { Node } from '@tiptap/pm/model';
import { AppError } from '@/lib/errors';
import { applySteps } from '@/lib/richtext/steps';
import { documentOf } from './sample-document';

/** A document with the paragraphs "first" and "second". */
export const short: Node = documentOf([{ p: 'first' }, { p: 'second' }]);
export const END = short.content.size;
/** Before the first letter of the first paragraph. */
export const FIRST = 12;

/** Path and key of the first issue for which the steps are refused; undefined if they apply. */
export function refusalOf(
  steps: readonly unknown[],
  doc = short,
  requireTime?: () => void,
): string | undefined {
  try {
    applySteps(doc, steps, requireTime);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return `${error.issues[0]?.path} ${error.issues[0]?.key}`;
  }
}

/** A step that inserts these nodes. */
export const insert = (pos: number, ...content: unknown[]) => ({
  stepType: 'replace',
  from: pos,
  to: pos,
  slice: { content },
});
