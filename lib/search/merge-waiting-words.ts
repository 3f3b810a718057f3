import type { Tx } from '@/lib/db';

/** Twenty articles of 600 to 900 words leave some 0.3 MB. */
export const MERGE_EVERY_MS = 1_000;

/**
 * Merges the words of what was just published into the indexes of the search. PostgreSQL keeps them aside at first, until somebody does this: whoever publishes when
 * much waits (`gin_pending_list_limit`), which takes longer than the rest of the publishing, or this, right after it. Where nothing waits it costs nothing.
 */
export async function mergeWaitingWords(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    SELECT gin_clean_pending_list('"SearchDocument_vector_idx"'), gin_clean_pending_list('"SearchDocument_titleVector_idx"'),
      gin_clean_pending_list('"SearchDocument_titleFolded_idx"')`;
}
