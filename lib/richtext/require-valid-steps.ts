import { AppError, type Issue, requireNoIssues } from '@/lib/errors';
import { jsonSizeIssues } from './check-document';
import { DOCUMENT_LIMITS } from './document-limits';
import { isJsonObject } from './inspect-json';
import { stepJsonIssues } from './inspect-step';

/** How many steps may be applied at once; together they may be as large as a document. */
export const MAX_STEPS = 1_000;

/**
 * How many steps they may contain that set or remove a mark. Undoing one command over a whole text is a single
 * `markSet` step with one of these for every run of text, so the limit allows one for every node of the largest
 * document.
 */
export const MAX_MARK_STEPS = DOCUMENT_LIMITS.nodes;

function innerSteps(step: unknown): number {
  return isJsonObject(step) && Array.isArray(step.steps) ? step.steps.length : 1;
}

function requireAtMost(code: 'invalid' | 'too_large', limit: number, found: number): void {
  const issue: Issue = { path: 'steps', key: 'document.tooManySteps', params: { limit, found } };
  if (found > limit) throw new AppError(code, [issue]);
}

/**
 * Checks count, then shape, then size: each check relies on the one before it. Throws AppError('invalid') or
 * AppError('too_large') with the issues.
 */
export function requireValidSteps(steps: readonly unknown[]): void {
  requireAtMost('invalid', MAX_STEPS, steps.length);
  const all = steps.reduce<number>((sum, step) => sum + innerSteps(step), 0);
  requireAtMost('too_large', MAX_MARK_STEPS, all);
  steps.forEach((step, index) => {
    requireNoIssues(stepJsonIssues(step, `steps.${index}`));
  });
  requireNoIssues(jsonSizeIssues(steps, 'steps'));
}
