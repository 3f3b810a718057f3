import { AppError, type Issue, requireNoIssues } from '@/lib/errors';
import { jsonSizeIssues } from './check-document';
import { DOCUMENT_LIMITS } from './document-limits';
import { isJsonObject } from './inspect-json';
import { stepJsonIssues } from './inspect-step';

/** How many steps may be applied at once; together they may be as large as a document. */
export const MAX_STEPS = 1_000;

/**
 * How many steps that set or remove emphasis they may hold. Taking back one command over a whole text is a single step
 * with one of these for every run of words, so that no text of a possible size may be beyond it.
 */
export const MAX_MARK_STEPS = DOCUMENT_LIMITS.nodes;

function innerSteps(step: unknown): number {
  return isJsonObject(step) && Array.isArray(step.steps) ? step.steps.length : 1;
}

function tooMany(code: 'invalid' | 'too_large', limit: number, found: number): void {
  const issue: Issue = { path: 'steps', key: 'document.tooManySteps', params: { limit, found } };
  if (found > limit) throw new AppError(code, [issue]);
}

/** Count, then shape, then size: each check relies on the one before it. */
export function requireSoundSteps(steps: readonly unknown[]): void {
  tooMany('invalid', MAX_STEPS, steps.length);
  const all = steps.reduce<number>((sum, step) => sum + innerSteps(step), 0);
  tooMany('too_large', MAX_MARK_STEPS, all);
  steps.forEach((step, index) => {
    requireNoIssues(stepJsonIssues(step, `steps.${index}`));
  });
  requireNoIssues(jsonSizeIssues(steps, 'steps'));
}
