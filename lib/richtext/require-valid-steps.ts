import { AppError, type Issue } from '@/lib/errors';
import { jsonSizeIssues } from './check-document';
import { DOCUMENT_LIMITS } from './document-limits';
import { isJsonObject } from './inspect-json';
import { stepJsonIssues } from './inspect-step';
import { requireStep } from './step-refused';

/** How many steps may be applied at once; together they may be as large as a document. */
export const MAX_STEPS = 200;

/**
 * How many steps they may contain that set or remove a mark. Undoing one command over a whole text is a single
 * `markSet` step with one of these for every run of text, so the limit allows one for every node of the largest
 * document.
 */
export const MAX_MARK_STEPS = DOCUMENT_LIMITS.nodes;

function innerSteps(step: unknown): number {
  return isJsonObject(step) && Array.isArray(step.steps) ? step.steps.length : 1;
}

/** Fewer steps at once may be accepted. A single one is refused. */
function requireFewer(steps: readonly unknown[], issues: Issue[]): void {
  if (steps.length <= 1) requireStep(0, issues);
  if (issues.length > 0) throw new AppError('too_large', issues);
}

function countIssues(limit: number, found: number): Issue[] {
  return found > limit ? [{ path: 'steps', key: 'document.tooManySteps', params: { limit, found } }] : [];
}

/**
 * Checks count, then shape, then size: each check relies on the one before it. Throws StepRefused for a step that cannot be
 * accepted, and AppError('too_large') where fewer steps may be.
 */
export function requireValidSteps(steps: readonly unknown[]): void {
  requireFewer(steps, countIssues(MAX_STEPS, steps.length));
  const all = steps.reduce<number>((sum, step) => sum + innerSteps(step), 0);
  requireFewer(steps, countIssues(MAX_MARK_STEPS, all));
  steps.forEach((step, index) => {
    requireStep(index, stepJsonIssues(step, `steps.${index}`));
  });
  requireFewer(steps, jsonSizeIssues(steps, 'steps'));
}
