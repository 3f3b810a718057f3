import { DOCUMENT_LIMITS } from '@/lib/richtext/document-limits';
import { MAX_STEPS } from '@/lib/richtext/steps';

/** Below what the newsroom's door lets in, so that the frame of the request fits as well. */
const MAX_CHARACTERS = DOCUMENT_LIMITS.jsonBytes / 4;
const MAX_COUNT = MAX_STEPS / 2;

/** As many of the first steps as one request may hold, and always one. */
export function batchOf(steps: readonly unknown[]): unknown[] {
  let characters = 0;
  const batch: unknown[] = [];
  for (const step of steps.slice(0, MAX_COUNT)) {
    characters += JSON.stringify(step).length;
    if (batch.length > 0 && characters > MAX_CHARACTERS) break;
    batch.push(step);
  }
  return batch;
}
