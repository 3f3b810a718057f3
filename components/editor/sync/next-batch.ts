import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import { MAX_STEPS } from '@/lib/richtext/require-valid-steps';
import { dividedSteps } from './divide-step';
import { type NumberedChange, stepJson } from './numbered-change';
import { jsonBytes, MAX_BATCH_BYTES } from './request-size';

export const MAX_BATCH_STEPS = MAX_STEPS;

/** A step as it is sent: one change, several that were merged, or a part of one. */
export interface SentStep {
  step: unknown;
  /** The numbers of the changes that it contains. */
  first: number;
  last: number;
}

export interface BatchLimits {
  maxSteps?: number;
  /** Whether adjacent typing becomes one step. */
  merging?: boolean;
}

/** In characters, so that a refused step takes little with it. */
const MAX_MERGED_SIZE = 10_000;

/** A step that inserts one run of text or only deletes. Merged ones stay so small that none has to be divided. */
function isTyping(step: Step | null): step is ReplaceStep {
  if (!(step instanceof ReplaceStep) || step.slice.size > MAX_MERGED_SIZE) return false;
  const { content } = step.slice;
  return content.childCount === 0 || (content.childCount === 1 && content.firstChild?.isText === true);
}

function merged(before: Step, next: Step): Step | null {
  if (!isTyping(before) || !isTyping(next)) return null;
  const step = before.merge(next);
  return isTyping(step) ? step : null;
}

/** Adjacent typing as one change. */
function* mergedChanges(changes: readonly NumberedChange[]): Generator<NumberedChange> {
  let group: NumberedChange | null = null;
  for (const change of changes) {
    const step: Step | null = group && merged(group.step, change.step);
    if (group && step) group = { step, first: group.first, last: change.last };
    else {
      if (group) yield group;
      group = change;
    }
  }
  if (group) yield group;
}

/** A change in parts that fit into a request. */
function* parts({ step, first, last }: NumberedChange): Generator<SentStep> {
  const steps = dividedSteps(step);
  for (const [index, part] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const number = first + index;
    // What was merged is small enough, so only a single change has several parts.
    const numbers = steps.length === 1 ? { first, last } : { first: number, last: isLast ? last : number };
    yield { step: stepJson(part), ...numbers };
  }
}

function* sentSteps(changes: readonly NumberedChange[], merging: boolean): Generator<SentStep> {
  for (const change of merging ? mergedChanges(changes) : changes) yield* parts(change);
}

/** The first steps that fit into one request: at most `maxSteps`, and at least one if there is any. */
export function nextBatch(
  changes: readonly NumberedChange[],
  { maxSteps = MAX_BATCH_STEPS, merging = true }: BatchLimits = {},
): SentStep[] {
  let bytes = 0;
  const batch: SentStep[] = [];
  for (const sent of sentSteps(changes, merging)) {
    bytes += jsonBytes(sent.step) + String(sent.last).length + 2;
    if (batch.length > 0 && (bytes > MAX_BATCH_BYTES || batch.length >= maxSteps)) break;
    batch.push(sent);
  }
  return batch;
}
