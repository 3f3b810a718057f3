import { MAX_STEPS } from '@/lib/richtext/require-valid-steps';

/**
 * Most bytes of one request's body, unless a single step is larger. Below the 1 MiB that nginx accepts by default, with space for
 * the version and the client id. A JSON text in UTF-8 counts two bytes for an Arabic letter.
 */
export const MAX_BATCH_BYTES = 900_000;
export const MAX_BATCH_STEPS = MAX_STEPS;

const encoder = new TextEncoder();

/** The first steps that fit into one request: at most `maxSteps`, and at least one if there is any. */
export function nextBatch(steps: readonly unknown[], maxSteps = MAX_BATCH_STEPS): unknown[] {
  let bytes = 0;
  const batch: unknown[] = [];
  for (const step of steps.slice(0, maxSteps)) {
    bytes += encoder.encode(JSON.stringify(step)).byteLength + 1;
    if (batch.length > 0 && bytes > MAX_BATCH_BYTES) break;
    batch.push(step);
  }
  return batch;
}
