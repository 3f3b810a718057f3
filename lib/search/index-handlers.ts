import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/enqueue';
import { jobHandler, LOOK_FOR_OUTDATED_MS } from '@/lib/jobs/job-handler';
import { log } from '@/lib/log';
import { followRenames } from './follow-renames';
import { INDEX_JOB, RENAME_JOB } from './index-jobs';
import { hasOutdated, indexPublications } from './index-publications';
import { refreshTerms } from './refresh-terms';
import { SEARCH_VERSION } from './search-version';

/** Publications that an older version made searchable are found as it knew them meanwhile. */
export const INDEX_HANDLER = jobHandler({
  kind: INDEX_JOB,
  async run(_data, { signal }) {
    await refreshTerms();
    const count = await indexPublications({ signal });
    if (count > 0) log.info({ count }, 'Made publications searchable that were not');
    signal.throwIfAborted();
  },
  lookEveryMs: LOOK_FOR_OUTDATED_MS,
  async enqueueOutstanding(tx) {
    if ((await hasOutdated(tx)) || (await hasOutdatedTerms(tx))) await enqueue(tx, INDEX_JOB, {});
  },
});

async function hasOutdatedTerms(tx: Tx): Promise<boolean> {
  return (await tx.searchTerm.count({ where: { keysVersion: { lt: SEARCH_VERSION } }, take: 1 })) > 0;
}

export const RENAME_HANDLER = jobHandler({
  kind: RENAME_JOB,
  async run(_data, { signal }) {
    await followRenames({ signal });
    signal.throwIfAborted();
  },
  async enqueueOutstanding(tx) {
    if ((await tx.searchRename.count({ take: 1 })) > 0) await enqueue(tx, RENAME_JOB, {});
  },
});
