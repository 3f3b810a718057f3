/** Rendering one document takes about 1 ms of processor time, so a batch delays no reader noticeably. */
const BATCH_SIZE = 20;

export interface RerenderOptions {
  /** Ends the work after the batch that is being rendered. */
  signal?: AbortSignal;
  /** How many rows one transaction renders. */
  batchSize?: number;
}

/** The id after which the next batch begins, and how many rows were rendered; null when none were left. */
export type Batch = { lastId: string; rendered: number } | null;

/** Renders rows anew in batches, each in a transaction, in the order of their ids. Answers how many were rendered. */
export async function rerenderInBatches(
  rerenderBatch: (after: string, size: number) => Promise<Batch>,
  { signal, batchSize = BATCH_SIZE }: RerenderOptions,
): Promise<number> {
  let rendered = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  while (!signal?.aborted) {
    const batch = await rerenderBatch(after, batchSize);
    if (!batch) break;
    after = batch.lastId;
    rendered += batch.rendered;
  }
  return rendered;
}
