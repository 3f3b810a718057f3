import type { Node } from '@tiptap/pm/model';
import { Step } from '@tiptap/pm/transform';
import { AppError, requireNoIssues } from '@/lib/errors';
import { documentIssues, jsonSizeIssues } from './check-document';
import { documentToJson } from './document';
import { stepJsonIssues } from './inspect-step';
import { schema } from './schema';

/** How many steps may be applied at once; together they may be as large as a document. */
export const MAX_STEPS = 1_000;

/** Count, then shape, then size: each check relies on the one before it. */
function requireSoundSteps(steps: readonly unknown[]): void {
  const params = { limit: MAX_STEPS, found: steps.length };
  requireNoIssues(steps.length > MAX_STEPS ? [{ path: 'steps', key: 'document.tooManySteps', params }] : []);
  steps.forEach((step, index) => {
    requireNoIssues(stepJsonIssues(step, `steps.${index}`));
  });
  requireNoIssues(jsonSizeIssues(steps, 'steps'));
}

function refused(path: string): AppError {
  return new AppError('invalid', [{ path, key: 'document.stepDoesNotApply' }]);
}

/**
 * ProseMirror answers a step that does not fit with a failed result or, for some impossible positions, with an
 * exception of any kind; to the sender both are the same refusal.
 */
function applied(doc: Node, json: unknown, path: string): Node {
  let next: Node | null = null;
  try {
    next = Step.fromJSON(schema, json).apply(doc).doc;
  } catch {
    throw refused(path);
  }
  if (!next) throw refused(path);
  return next;
}

/**
 * The document after these ProseMirror steps, in order. All or nothing. Throws AppError('invalid') with issues
 * (path `steps.2…`, `document.…` keys) if a step is malformed, breaks the schema or does not apply, or if the
 * result breaks DOCUMENT_LIMITS; and nothing else, whatever the steps.
 */
export function applySteps(doc: Node, steps: readonly unknown[]): Node {
  requireSoundSteps(steps);
  let result = doc;
  steps.forEach((step, index) => {
    result = applied(result, step, `steps.${index}`);
  });
  requireNoIssues(documentIssues(result));
  requireNoIssues(jsonSizeIssues(documentToJson(result)));
  return result;
}
