import { DatabaseListener } from '@/lib/database/database-listener';
import { directDatabaseUrl } from '@/lib/database/direct-database-url';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import { jobsPool } from '@/lib/db';
import type { JobHandler } from '@/lib/jobs/job-handler';
import { JobLoop } from '@/lib/jobs/job-loop';
import { JobStore } from '@/lib/jobs/job-store';
import { log } from '@/lib/log';
import { transaction } from '@/lib/transaction';
import { JOB_HANDLERS } from './job-handlers';

/** How long running jobs may take to end before they are given back to the queue. */
const STOP_TIMEOUT_MS = 10_000;
const RETRY_MS = 5_000;

/** Enqueues what is to be done although no job waits for it, as soon as the database answers. */
function enqueueOutstanding(handlers: readonly JobHandler[], ending: AbortSignal): void {
  const attempt = async () => {
    try {
      for (const { enqueueOutstanding: enqueue } of handlers) if (enqueue) await transaction(enqueue);
    } catch (err) {
      if (!isDatabaseAway(err)) log.error({ err }, 'Outstanding jobs could not be enqueued');
      else if (!ending.aborted) setTimeout(attempt, RETRY_MS).unref();
    }
  };
  void attempt();
}

export interface StartJobsOptions {
  /** Whether this process runs jobs, or only enqueues what is outstanding for the one that does. */
  runs: boolean;
  handlers?: readonly JobHandler[];
}

/** Runs jobs on connections of their own until `stop`, which lets the running ones end or gives them back. */
export async function startJobs({ runs, handlers = JOB_HANDLERS }: StartJobsOptions) {
  const ending = new AbortController();
  enqueueOutstanding(handlers, ending.signal);
  if (!runs) return { stop: async () => ending.abort() };
  const loop = new JobLoop({ handlers, store: new JobStore(jobsPool()), log });
  const listener = new DatabaseListener({ connectionString: directDatabaseUrl(), log });
  void listener.subscribe('job', loop);
  await listener.start();
  return {
    async stop() {
      ending.abort();
      listener.close();
      await loop.stop(STOP_TIMEOUT_MS);
    },
  };
}
