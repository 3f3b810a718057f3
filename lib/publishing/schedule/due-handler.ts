import { jobHandler } from '@/lib/jobs/job-handler';
import { transaction } from '@/lib/transaction';
import { DUE_JOB, wakeForNext } from './due-job';
import { publishDue } from './publish-due';

/** Before what is left is looked at again: another process does it, or it failed. */
const PAUSE_S = 5;

/** Makes what is due, then waits for the next moment. */
export const DUE_HANDLER = jobHandler({
  kind: DUE_JOB,
  async run(_data, { signal }) {
    await publishDue({ signal });
    await transaction((tx) => wakeForNext(tx, PAUSE_S));
    signal.throwIfAborted();
  },
  enqueueOutstanding: (tx) => wakeForNext(tx),
});
