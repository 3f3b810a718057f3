import { DatabaseListener } from '@/lib/database/database-listener';
import { directDatabaseUrl } from '@/lib/database/direct-database-url';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import { jobsPool } from '@/lib/db';
import type { JobHandler } from '@/lib/jobs/job-handler';
import { JobLoop } from '@/lib/jobs/job-loop';
import { JobStore } from '@/lib/jobs/job-store';
import { log } from '@/lib/log';
import { tellOfFailures } from '@/lib/notifications/tell-of-failures';
import { MERGE_EVERY_MS, mergeWaitingWords } from '@/lib/search/merge-waiting-words';
import { refreshRegional } from '@/lib/settings/load-regional';
import { type Tx, transaction } from '@/lib/transaction';
import { JOB_HANDLERS } from './job-handlers';

/** How long running jobs may take to end before they are given back to the queue. */
const STOP_TIMEOUT_MS = 10_000;
const RETRY_MS = 5_000;
const FAILURES_EVERY_MS = 30_000;

/**
 * Enqueues what is to be done although no job waits for it. Resolves after the first attempt, and goes on as soon as the database
 * answers. A kind that fails keeps no other back.
 */
async function enqueueOutstanding(handlers: readonly JobHandler[], ending: AbortSignal): Promise<void> {
  for (const [index, { kind, enqueueOutstanding: enqueue }] of handlers.entries()) {
    if (ending.aborted) return;
    try {
      if (enqueue) await transaction(enqueue);
    } catch (err) {
      if (isDatabaseAway(err)) {
        setTimeout(() => void enqueueOutstanding(handlers.slice(index), ending), RETRY_MS).unref();
        return;
      }
      log.error({ err, kind: kind.name }, 'Outstanding jobs could not be enqueued');
    }
  }
}

/**
 * What is looked at again and again: what is outstanding of those who ask for it, what has failed, of which administrators are told, and words that wait to be
 * merged into the search.
 */
const looksOf = (handlers: readonly JobHandler[]): Look[] => [
  ...handlers.flatMap(({ enqueueOutstanding: look, lookEveryMs: everyMs, kind }) =>
    look && everyMs ? { name: kind.name, look, everyMs } : [],
  ),
  { name: 'failures', look: tellOfFailures, everyMs: FAILURES_EVERY_MS, isAtOnce: true },
  { name: 'words of the search', look: mergeWaitingWords, everyMs: MERGE_EVERY_MS },
];

interface Look {
  name: string;
  look: (tx: Tx) => Promise<void>;
  everyMs: number;
  /** Whether it is looked at when it begins too. */
  isAtOnce?: boolean;
}

/** Looks again, one at a time, and says once that it does not work. */
function lookAgain(looks: readonly Look[]): { stop(): void } {
  const timers = looks.map(({ name, look: work, everyMs, isAtOnce }) => {
    let isBusy = false;
    let isFailing = false;
    const look = async () => {
      if (isBusy) return;
      isBusy = true;
      try {
        await transaction(work);
        isFailing = false;
      } catch (err) {
        if (!isFailing && !isDatabaseAway(err))
          log.error({ err, kind: name }, 'Jobs could not be looked at again');
        isFailing = true;
      }
      isBusy = false;
    };
    if (isAtOnce) void look();
    return setInterval(look, everyMs).unref();
  });
  return { stop: () => timers.forEach(clearInterval) };
}

export interface StartJobsOptions {
  /** Whether this process runs jobs, or only enqueues what is outstanding for the one that does. */
  runs: boolean;
  handlers?: readonly JobHandler[];
}

/**
 * Runs jobs on connections of their own until `stop`, which lets the running ones end or gives them back. The first job is taken after
 * what is outstanding has been enqueued: while it ran, its own work would be taken for outstanding and done a second time.
 */
export async function startJobs({ runs, handlers = JOB_HANDLERS }: StartJobsOptions) {
  const ending = new AbortController();
  await enqueueOutstanding(handlers, ending.signal);
  if (!runs) return { stop: async () => ending.abort() };
  // Jobs write dates too, and another process may have changed the zone since this one read it.
  const loop = new JobLoop({ handlers, store: new JobStore(jobsPool()), log, prepare: refreshRegional });
  const listener = new DatabaseListener({ connectionString: directDatabaseUrl(), log });
  void listener.subscribe('job', loop);
  await listener.start();
  const looking = lookAgain(looksOf(handlers));
  return {
    async stop() {
      ending.abort();
      looking.stop();
      listener.close();
      await loop.stop(STOP_TIMEOUT_MS);
    },
  };
}
