import { setImmediate } from 'node:timers/promises';
import type { Node } from '@tiptap/pm/model';
import { AppError, type Issue } from '@/lib/errors';
import { documentIssues, textSizeIssues } from './check-document';
import { hasForbiddenCharacters, hasLoneSurrogates } from './clean-text';
import { documentToText } from './document';
import { requireValidSteps } from './require-valid-steps';
import { StepRefused } from './step-refused';
import { eachApplied, resultIssues } from './steps';
import { timeBudget } from './time-budget';

/** After this long, other requests of the process get their turn. Checking a long text, or writing it as JSON, takes about as long and is not divided. */
const SLICE_MS = 3;

/** A document that may be stored, and its JSON. */
export interface StorableDocument {
  doc: Node;
  json: string;
}

/** The work of one request, which counts only its own time. */
class Slices {
  private spent = 0;
  private startedAt = performance.now();

  get milliseconds(): number {
    return this.spent + performance.now() - this.startedAt;
  }

  async pause(): Promise<void> {
    if (performance.now() - this.startedAt < SLICE_MS) return;
    this.spent += performance.now() - this.startedAt;
    await setImmediate();
    this.startedAt = performance.now();
  }
}

/**
 * The first step after which the document cannot be stored, although it could be before. There is one when the first document can be
 * stored and the last one cannot.
 */
function stepThatBreaks(docs: readonly Node[]): number {
  let [sound, broken] = [-1, docs.length - 1];
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    const doc = docs[middle];
    if (doc && resultIssues(doc).length === 0) sound = middle;
    else broken = middle;
  }
  return broken;
}

/** The database stores every step as JSON, which holds neither NUL nor halves of surrogate pairs. The steps' depth must have been measured. */
function requireStorable(steps: readonly unknown[]): void {
  for (const [index, step] of steps.entries()) {
    let isSound = true;
    JSON.stringify(step, (_key, value) => {
      if (typeof value === 'string' && (hasForbiddenCharacters(value) || hasLoneSurrogates(value)))
        isSound = false;
      return value;
    });
    if (!isSound) {
      throw new StepRefused(index, [{ path: `steps.${index}`, key: 'document.forbiddenCharacter' }]);
    }
  }
}

async function storableAfter(doc: Node, steps: readonly unknown[]): Promise<StorableDocument> {
  requireValidSteps(steps);
  requireStorable(steps);
  const slices = new Slices();
  const requireTime = timeBudget(() => slices.milliseconds);
  const docs: Node[] = [];
  for (const applied of eachApplied(doc, steps, requireTime)) {
    docs[applied.step] = applied.doc;
    await slices.pause();
  }
  const result = docs.at(-1) ?? doc;
  await slices.pause();
  const issues = documentIssues(result);
  await slices.pause();
  const json = issues.length === 0 ? documentToText(result) : '';
  const refused: Issue[] = issues.length > 0 ? issues : textSizeIssues(json);
  if (refused.length > 0) throw new StepRefused(stepThatBreaks(docs), refused);
  return { doc: result, json };
}

/**
 * Applies steps to a stored document, all or nothing, and lets other requests in between. The result is checked and written as JSON once.
 * Throws like applySteps, but what a step alone makes too large, or a result that cannot be stored, is the fault of one step too.
 */
export async function applyInSlices(doc: Node, steps: readonly unknown[]): Promise<StorableDocument> {
  try {
    return await storableAfter(doc, steps);
  } catch (error) {
    const isAlone = steps.length === 1 && error instanceof AppError && error.code === 'too_large';
    throw isAlone ? new StepRefused(0, error.issues) : error;
  }
}
