import type { Node } from '@tiptap/pm/model';
import { AttrStep, Step } from '@tiptap/pm/transform';
import { AppError, requireNoIssues } from '@/lib/errors';
import { applyMarkStep, isMarkStep } from './apply-mark-step';
import { documentIssues, jsonSizeIssues } from './check-document';
import { documentToJson } from './document';
import { isJsonObject } from './inspect-json';
import { requireValidSteps } from './require-valid-steps';
import { schema } from './schema';

/**
 * How many times over the whole document one request may set or remove marks; short documents get a fixed number of
 * characters.
 */
const MARKED_TIMES = 20;
const MARKED_CHARACTERS = 200_000;

function doesNotApply(path: string): AppError {
  return new AppError('invalid', [{ path, key: 'document.stepDoesNotApply' }]);
}

type Spend = (doc: Node, characters: number) => void;

/** Counts the characters under mark steps, because a request of few bytes can mark the whole text many times. */
function markingBudget(): Spend {
  let found = 0;
  return (doc, characters) => {
    found += characters;
    const limit = Math.max(MARKED_CHARACTERS, MARKED_TIMES * doc.content.size);
    if (found <= limit) return;
    throw new AppError('too_large', [
      { path: 'steps', key: 'document.tooMuchMarked', params: { limit, found } },
    ]);
  };
}

/** A `markSet` step is applied as its mark steps, one after the other. */
function singleSteps(step: unknown): readonly unknown[] {
  return isJsonObject(step) && Array.isArray(step.steps) ? step.steps : [step];
}

/** ProseMirror ignores an attribute that the node does not have; the step would be stored without any effect. */
function hasAttribute(node: Node | null, name: string): boolean {
  return node !== null && Object.hasOwn(node.type.spec.attrs ?? {}, name);
}

/**
 * The document after one step, or null if it does not apply. ProseMirror reports a step that does not apply by a failed
 * result or, for some impossible positions, by an exception of any class; both are the same refusal here.
 */
function applied(doc: Node, json: unknown, spend: Spend): Node | null {
  try {
    const step = Step.fromJSON(schema, json);
    if (step instanceof AttrStep && !hasAttribute(doc.nodeAt(step.pos), step.attr)) return null;
    if (!isMarkStep(step)) return step.apply(doc).doc;
    if (step.from > step.to) return null;
    spend(doc, step.to - step.from);
    return applyMarkStep(doc, step);
  } catch (error) {
    if (error instanceof AppError) throw error;
    return null;
  }
}

/**
 * The document after these ProseMirror steps, in order. All or nothing. Throws AppError('invalid') with issues (path
 * `steps.2…`, `document.…` keys) if a step is malformed, breaks the schema or does not apply, or if the result breaks
 * DOCUMENT_LIMITS; AppError('too_large') if fewer steps at once might be accepted; nothing else for any steps.
 * `requireTime` is called before every single step and may throw; see timeBudget.
 */
export function applySteps(
  doc: Node,
  steps: readonly unknown[],
  requireTime: () => void = () => undefined,
): Node {
  requireValidSteps(steps);
  const spend = markingBudget();
  let result = doc;
  steps.forEach((step, index) => {
    for (const single of singleSteps(step)) {
      requireTime();
      const next = applied(result, single, spend);
      if (!next) throw doesNotApply(`steps.${index}`);
      result = next;
    }
  });
  requireNoIssues(documentIssues(result));
  requireNoIssues(jsonSizeIssues(documentToJson(result)));
  return result;
}
