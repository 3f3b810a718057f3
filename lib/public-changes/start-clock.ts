import { isDatabaseAway } from '@/lib/database/is-database-away';
import { log } from '@/lib/log';
import { transaction } from '@/lib/transaction';
import { deleteOldChanges } from './delete-old-changes';
import { moveClock } from './move-clock';

/** Slots of lists begin and end at most so much later than they should. */
const INTERVAL_MS = 10_000;

const DELETE_EVERY_MS = 60 * 60_000;

/** Does `work` at intervals, until `stop`, which waits for it. */
function repeat(work: () => Promise<unknown>, intervalMs: number, failure: string) {
  let running: Promise<unknown> = Promise.resolve();
  const run = () => {
    running = work().catch((err: unknown) => {
      if (!isDatabaseAway(err)) log.error({ err }, failure);
    });
  };
  const timer = setInterval(run, intervalMs).unref();
  return {
    run,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Moves the clock of what the public sees, and deletes the changes of long ago, until `stop`. */
export function startClock(intervalMs = INTERVAL_MS): { stop(): Promise<void> } {
  const clock = repeat(
    () => transaction(moveClock),
    intervalMs,
    'What changes by time could not be moved on',
  );
  const deleting = repeat(deleteOldChanges, DELETE_EVERY_MS, 'Changes of long ago could not be deleted');
  clock.run();
  return {
    async stop() {
      await Promise.all([clock.stop(), deleting.stop()]);
    },
  };
}
