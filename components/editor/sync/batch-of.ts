import { DOCUMENT_LIMITS } from '@/lib/richtext/document-limits';
import { MAX_STEPS } from '@/lib/richtext/require-sound-steps';

/** Below what the newsroom's door lets in, so that the frame of the request fits as well. */
const MAX_CHARACTERS = DOCUMENT_LIMITS.jsonBytes / 4;
export const MAX_COUNT = MAX_STEPS / 2;

/** As many of the first steps as one request may hold, at most `count`, and always one. */
export function batchOf(steps: readonly unknown[], count = MAX_COUNT): unknown[] {
  let characters = 0;
  const batch: unknown[] = [];
  for (const step of steps.slice(0, count)) {
    characters += JSON.stringify(step).length;
    if (batch.length > 0 && characters > MAX_CHARACTERS) break;
    batch.push(step);
  }
  return batch;
}
