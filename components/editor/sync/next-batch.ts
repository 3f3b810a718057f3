import { DOCUMENT_LIMITS } from '@/lib/richtext/document-limits';
import { MAX_STEPS } from '@/lib/richtext/require-sound-steps';

/** Well below the byte limit of the request body, which also holds the version and the client id. */
const MAX_BATCH_CHARACTERS = DOCUMENT_LIMITS.jsonBytes / 4;
export const MAX_BATCH_STEPS = MAX_STEPS / 2;

/** The first steps that fit into one request: at most `maxSteps`, and at least one if there is any. */
export function nextBatch(steps: readonly unknown[], maxSteps = MAX_BATCH_STEPS): unknown[] {
  let characters = 0;
  const batch: unknown[] = [];
  for (const step of steps.slice(0, maxSteps)) {
    characters += JSON.stringify(step).length;
    if (batch.length > 0 && characters > MAX_BATCH_CHARACTERS) break;
    batch.push(step);
  }
  return batch;
}
