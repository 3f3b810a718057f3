import type { Node } from '@tiptap/pm/model';
import { AttrStep, Step } from '@tiptap/pm/transform';
import { AppError, type Issue, requireNoIssues } from '@/lib/errors';
import { applyMarkStep, isMarkStep } from './apply-mark-step';
import { documentIssues, jsonSizeIssues } from './check-document';
import { documentToJson } from './document';
import { isJsonObject } from './inspect-json';
import { requireValidSteps } from './require-valid-steps';
import { schema } from './schema';
import { StepRefused } from './step-refused';

/**
 * How many times over the whole document one request may set or remove marks; short documents get a fixed number of
 * characters.
 */
const MARKED_TIMES = 20;
const MARKED_CHARACTERS = 200_000;

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

/** The document after one more part of the steps, and the step that the part belongs to. */
export interface Applied {
  doc: Node;
  step: number;
}

/**
 * Applies steps one after the other and yields the document after each; a `markSet` step has several parts. The steps must have passed
 * requireValidSteps. `requireTime` is called before every part and may throw; see timeBudget. Throws StepRefused for one that
 * breaks the schema or does not apply, and AppError('too_large') if fewer steps at once might be accepted.
 */
export function* eachApplied(
  doc: Node,
  steps: readonly unknown[],
  requireTime: () => void,
): Generator<Applied, void> {
  const spend = markingBudget();
  let result = doc;
  for (const [index, step] of steps.entries()) {
    const singles = singleSteps(step);
    if (singles.length === 0) yield { doc: result, step: index };
    for (const single of singles) {
      requireTime();
      const next = applied(result, single, spend);
      if (!next) {
        throw new StepRefused(index, [{ path: `steps.${index}`, key: 'document.stepDoesNotApply' }]);
      }
      result = next;
      yield { doc: result, step: index };
    }
  }
}

/** Everything that forbids storing a document to which steps were applied. */
export function resultIssues(doc: Node): Issue[] {
  const issues = documentIssues(doc);
  return issues.length > 0 ? issues : jsonSizeIssues(documentToJson(doc));
}

/**
 * The document after these ProseMirror steps, in order. All or nothing. Throws what requireValidSteps and eachApplied throw, and
 * AppError('invalid') if the result breaks DOCUMENT_LIMITS; nothing else for any steps.
 */
export function applySteps(
  doc: Node,
  steps: readonly unknown[],
  requireTime: () => void = () => undefined,
): Node {
  requireValidSteps(steps);
  let result = doc;
  for (const { doc: next } of eachApplied(doc, steps, requireTime)) result = next;
  requireNoIssues(resultIssues(result));
  return result;
}
